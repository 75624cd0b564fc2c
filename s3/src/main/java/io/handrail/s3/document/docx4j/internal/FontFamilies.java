package io.handrail.s3.document.docx4j.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Which fonts there are, and which stands in for one that a document names. Every PDF reader has Times, Helvetica,
 * Courier, Symbol and ZapfDingbats; the others are files in a directory.
 */
final class FontFamilies {

    /** Fonts of the same widths, free to take along, so that lines break where Word breaks them. */
    private static final Map<String, String> TWINS = Map.of(
            "calibri", "carlito",
            "cambria", "caladea",
            "arial", "liberation sans",
            "helvetica", "liberation sans",
            "times new roman", "liberation serif",
            "courier new", "liberation mono");

    private final Map<String, String> files = new TreeMap<>();

    /** All fonts (ttf, otf) in a directory. */
    static FontFamilies in(Path directory) throws IOException {
        FontFamilies families = new FontFamilies();
        List<Path> fonts = new ArrayList<>();
        try (Stream<Path> found = Files.walk(directory)) {
            found.filter(Files::isRegularFile).forEach(fonts::add);
        }
        for (Path font : fonts) {
            String name = font.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".ttf") || name.endsWith(".otf")) {
                String family = familyOf(font.toFile(), name.endsWith(".otf"));
                families.files.put(family.toLowerCase(Locale.ROOT), family);
            }
        }
        return families;
    }

    /** No more than what every PDF reader has. */
    static FontFamilies none() {
        return new FontFamilies();
    }

    private static String familyOf(File font, boolean openType) throws IOException {
        TTFParser parser = openType ? new OTFParser() : new TTFParser();
        try (TrueTypeFont parsed = parser.parse(new RandomAccessReadBufferedFile(font))) {
            return parsed.getNaming().getFontFamily();
        }
    }

    /** What stands in for the font of this name. */
    String standIn(String wanted) {
        String name = wanted.toLowerCase(Locale.ROOT);
        String file = files.get(name);
        if (file == null) {
            file = files.get(TWINS.getOrDefault(name, name));
        }
        if (file != null) {
            return file;
        }
        if (name.contains("courier") || name.contains("mono") || name.contains("consol")) {
            return "Courier";
        }
        // "Sans Serif" is none with serifs.
        boolean serif = name.contains("times") || (name.contains("serif") && !name.contains("sans"));
        return serif || name.matches("(cambria|georgia|garamond|book|palatino|century).*") ? "Times" : "Helvetica";
    }

    /** The first font, and after it all that may have a letter which it lacks. */
    String withOthers(String first) {
        StringBuilder all = new StringBuilder("'").append(first).append('\'');
        for (String other : files.values()) {
            all.append(",'").append(other).append('\'');
        }
        return all.append(",Symbol,ZapfDingbats").toString();
    }
}
