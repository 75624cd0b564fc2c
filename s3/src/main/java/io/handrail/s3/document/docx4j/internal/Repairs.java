package io.handrail.s3.document.docx4j.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.docx4j.TraversalUtil;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.Style;
import org.jspecify.annotations.Nullable;

/** What docx4j expects of a document and a valid one need not have. */
final class Repairs {

    private static final String NORMAL = "Normal";

    private Repairs() {}

    static void apply(WordprocessingMLPackage word) throws Docx4JException {
        MainDocumentPart document = word.getMainDocumentPart();
        if (document.getStyleDefinitionsPart(false) == null) {
            StyleDefinitionsPart styles = new StyleDefinitionsPart();
            styles.setJaxbElement(Context.getWmlObjectFactory().createStyles());
            document.addTargetPart(styles);
        }
        StyleDefinitionsPart styles = document.getStyleDefinitionsPart();
        if (styles.getDefaultParagraphStyle() == null) {
            addDefaultStyle(styles);
        }
        if (document.getNumberingDefinitionsPart() != null) {
            for (Numbering.AbstractNum list :
                    document.getNumberingDefinitionsPart().getContents().getAbstractNum()) {
                list.getLvl().forEach(Symbols::repair);
            }
        }
        Set<String> known = new HashSet<>();
        styles.getJaxbElement().getStyle().forEach(style -> known.add(style.getStyleId()));
        new TraversalUtil(document.getContents(), new TraversalUtil.CallbackImpl() {
            @Override
            public @Nullable List<Object> apply(Object o) {
                if (o instanceof P p
                        && p.getPPr() != null
                        && p.getPPr().getPStyle() != null
                        && !known.contains(p.getPPr().getPStyle().getVal())) {
                    // As Word does.
                    p.getPPr().setPStyle(null);
                } else if (o instanceof R run) {
                    run.getContent().replaceAll(Symbols::asText);
                }
                return null;
            }
        });
    }

    /** Without one, a table ends in a NullPointerException. */
    private static void addDefaultStyle(StyleDefinitionsPart styles) {
        List<Style> all = styles.getJaxbElement().getStyle();
        for (Style style : all) {
            if (NORMAL.equals(style.getStyleId())) {
                style.setDefault(true);
                return;
            }
        }
        Style normal = Context.getWmlObjectFactory().createStyle();
        normal.setType("paragraph");
        normal.setStyleId(NORMAL);
        normal.setName(Context.getWmlObjectFactory().createStyleName());
        normal.getName().setVal(NORMAL);
        normal.setDefault(true);
        all.add(normal);
    }
}
