package io.handrail.s3.document.docx4j.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docx4j.fonts.Mapper;
import org.docx4j.fonts.PhysicalFont;
import org.docx4j.fonts.PhysicalFonts;
import org.docx4j.fonts.fop.apps.io.InternalResourceResolver;
import org.docx4j.fonts.fop.fonts.EmbedFontInfo;
import org.docx4j.fonts.fop.fonts.FontUris;
import org.docx4j.fonts.fop.fonts.base14.Helvetica;
import org.docx4j.wml.Fonts;

/**
 * Gives docx4j the names of the fonts that there are, and nothing else: its own search reads every font of the system,
 * and a document's own fonts are programs of somebody else. Which letters a font has is seen later, by FOP.
 */
final class DocumentFonts extends Mapper {

    private static final URI NOWHERE = URI.create("file:///nowhere");

    private final FontFamilies families;
    private final Map<String, PhysicalFont> fonts = new HashMap<>();

    DocumentFonts(FontFamilies families) {
        this.families = families;
        // What docx4j asks for symbols and bullets. Without it, the paragraphs of lists are left out.
        PhysicalFonts.put("Segoe UI Symbol", get("Segoe UI Symbol"));
    }

    @Override
    public PhysicalFont get(String wanted) {
        return fonts.computeIfAbsent(families.standIn(wanted), DocumentFonts::named);
    }

    /** There is no other way to a font without a file, which is what PDF's own fonts are. */
    private static PhysicalFont named(String name) {
        try {
            Constructor<PhysicalFont> constructor = PhysicalFont.class.getDeclaredConstructor(
                    String.class, EmbedFontInfo.class, InternalResourceResolver.class);
            constructor.setAccessible(true);
            PhysicalFont font = constructor.newInstance(
                    name, new EmbedFontInfo(new FontUris(NOWHERE, null), false, false, List.of(), null), null);
            Field typeface = PhysicalFont.class.getDeclaredField("typeface");
            typeface.setAccessible(true);
            typeface.set(font, new Helvetica());
            return font;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This is not the version of docx4j that was tested", e);
        }
    }

    @Override
    public void populateFontMappings(Set<String> names, Fonts ofDocument) {}

    @Override
    public void registerRegularForm(String name, PhysicalFont font) {}

    @Override
    public void registerBoldForm(String name, PhysicalFont font) {}

    @Override
    public void registerItalicForm(String name, PhysicalFont font) {}

    @Override
    public void registerBoldItalicForm(String name, PhysicalFont font) {}
}
