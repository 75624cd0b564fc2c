package io.handrail.s3.document.docx4j.internal;

import io.handrail.s3.document.UnsupportedDocumentException;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.convert.out.common.writer.SymbolMapper;
import org.docx4j.fonts.fop.fonts.Typeface;
import org.docx4j.fonts.fop.fonts.base14.Helvetica;
import org.docx4j.fonts.fop.fonts.base14.Symbol;
import org.docx4j.fonts.fop.fonts.base14.ZapfDingbats;
import org.docx4j.jaxb.Context;
import org.docx4j.wml.Lvl;
import org.docx4j.wml.R;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;

/**
 * Word's symbols are numbers in a font of its own (Wingdings, Symbol). They become characters of Unicode here; docx4j
 * prints the number where it has not the font.
 */
final class Symbols {

    private static final String BULLET = "\u2022";

    private static final List<Typeface> FONTS = List.of(new Helvetica(), new Symbol(), new ZapfDingbats());

    private Symbols() {}

    /** The text instead of a symbol; other content as it is. */
    static Object asText(Object content) {
        if (!(XmlUtils.unwrap(content) instanceof R.Sym symbol)) {
            return content;
        }
        String character = null;
        try {
            character = character(symbol.getFont(), Integer.parseInt(symbol.getChar(), 16));
        } catch (NumberFormatException e) {
            // It has no number that is one.
        }
        if (character == null) {
            throw new UnsupportedDocumentException(
                    "has the symbol " + symbol.getChar() + " of the font \"" + symbol.getFont()
                            + "\", which would be missing in the PDF file; LibreOffice can convert it",
                    null);
        }
        Text text = Context.getWmlObjectFactory().createText();
        text.setValue(character);
        return Context.getWmlObjectFactory().createRT(text);
    }

    /** The bullets of a list may become plain ones: nothing is said by their form. */
    static void repair(Lvl level) {
        if (level.getLvlText() == null || level.getLvlText().getVal() == null) {
            return;
        }
        String bullet = level.getLvlText().getVal();
        if (bullet.length() == 1 && bullet.charAt(0) >= '\uE000' && bullet.charAt(0) <= '\uF8FF') {
            String font = level.getRPr() == null || level.getRPr().getRFonts() == null
                    ? null
                    : level.getRPr().getRFonts().getAscii();
            String character = font == null ? null : character(font, bullet.charAt(0));
            level.getLvlText().setVal(character != null && isEverywhere(character) ? character : BULLET);
            if (font != null) {
                level.getRPr().setRFonts(null);
            }
        }
    }

    private static @Nullable String character(String font, int number) {
        return SymbolMapper.getUnicodeReplacementChar(font, (short) (number & 0xFFF));
    }

    private static boolean isEverywhere(String character) {
        return character.length() == 1 && FONTS.stream().anyMatch(font -> font.hasChar(character.charAt(0)));
    }
}
