package io.handrail.s3.document.docx4j.internal;

import io.handrail.s3.document.UnsupportedDocumentException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXResult;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.docx4j.convert.out.FOSettings;
import org.docx4j.convert.out.fo.PlaceholderReplacementHandler;
import org.docx4j.convert.out.fo.PlaceholderReplacementHandler.PlaceholderLookup;
import org.docx4j.convert.out.fo.renderers.FORendererApacheFOP;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.utils.XmlSerializerUtil;
import org.jspecify.annotations.Nullable;

/** Makes the PDF file with a FOP that is set up here, of formatting objects that were looked at before. */
final class PdfRenderer extends FORendererApacheFOP {

    /** An attribute, not text that reads like one: in text there is a ">" before it. */
    private static final Pattern FONT = Pattern.compile("(<[^<>]* font-family=\")([^\"]*)\"");

    private static final Pattern ROOT = Pattern.compile("<((?:\\w+:)?root) ");

    private final FopFactory fop;
    private final FontFamilies families;
    private final List<TextRun> texts;
    private final int maxPages;
    private final Complaints complaints;

    PdfRenderer(FopFactory fop, FontFamilies families, List<TextRun> texts, int maxPages) {
        this.fop = fop;
        this.families = families;
        this.texts = texts;
        this.maxPages = maxPages;
        this.complaints = new Complaints(texts);
    }

    @Override
    public void render(
            String formatted,
            FOSettings settings,
            boolean twoPass,
            List<SectionPageInformation> pages,
            OutputStream out)
            throws Docx4JException {
        Completeness.check(texts, formatted);
        try {
            FOUserAgent agent = getFOUserAgent(settings, fop);
            agent.getEventBroadcaster().addEventListener(complaints);
        } catch (FOPException e) {
            throw new Docx4JException("FOP could not be set up", e);
        }
        super.render(withAllFonts(formatted), settings, twoPass, pages, out);
    }

    @Override
    protected void render(
            FopFactory factory,
            FOUserAgent agent,
            String format,
            Source formatted,
            @Nullable PlaceholderLookup lookup,
            OutputStream out)
            throws Docx4JException {
        try {
            Fop run = factory.newFop(format, agent, out);
            SAXResult result = new SAXResult(
                    lookup == null
                            ? run.getDefaultHandler()
                            : new PlaceholderReplacementHandler(run.getDefaultHandler(), lookup));
            XmlSerializerUtil.serialize(formatted, result, false, false);
            complaints.refuse();
            if (run.getResults().getPageCount() > maxPages) {
                throw new UnsupportedDocumentException("has more than " + maxPages + " pages", null);
            }
        } catch (FOPException e) {
            throw new Docx4JException("FOP could not be set up", e);
        }
    }

    /** FOP takes the first font of a list that has a word's letters. */
    private String withAllFonts(String formatted) {
        String everywhere = "<$1 font-family=\"" + families.withOthers(families.standIn("")) + "\" ";
        // A hyphen that keeps a word together is in few fonts, and a break there loses nothing.
        String usual = formatted.replace('\u2011', '-');
        Matcher fonts = FONT.matcher(ROOT.matcher(usual).replaceFirst(everywhere));
        return fonts.replaceAll(font -> Matcher.quoteReplacement(font.group(1)
                + (font.group(2).contains(",") ? font.group(2) : families.withOthers(font.group(2)))
                + '"'));
    }
}
