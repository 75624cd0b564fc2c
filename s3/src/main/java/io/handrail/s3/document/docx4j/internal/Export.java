package io.handrail.s3.document.docx4j.internal;

import io.handrail.s3.document.UnsupportedDocumentException;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.docx4j.Docx4J;
import org.docx4j.convert.out.ConversionFeatures;
import org.docx4j.convert.out.FOSettings;
import org.docx4j.fonts.fop.util.FopConfigUtil;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jspecify.annotations.Nullable;

/** The program that converts one document, in a process of its own. */
public final class Export {

    /** It ends with this when the document is refused, and the reason is in the file for it. */
    public static final int REFUSED = 2;

    private Export() {}

    /**
     * Converts.
     *
     * @param arguments the document, which was looked through; the PDF file; the file for the reason of a refusal; a
     *     directory for pictures; the most pages; and if there is one, the directory of fonts
     */
    public static void main(String[] arguments) throws Exception {
        OwnFiles.disconnect();
        Path fonts = arguments.length > 5 ? Path.of(arguments[5]).toRealPath() : null;
        Path pictures = Path.of(arguments[3]).toRealPath();
        try {
            convert(Path.of(arguments[0]), Path.of(arguments[1]), pictures, Integer.parseInt(arguments[4]), fonts);
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnsupportedDocumentException refusal) {
                    Files.writeString(Path.of(arguments[2]), String.valueOf(refusal.getMessage()));
                    System.exit(REFUSED);
                }
            }
            throw e;
        }
    }

    private static void convert(Path document, Path pdf, Path pictures, int maxPages, @Nullable Path fonts)
            throws Exception {
        FontFamilies families = fonts == null ? FontFamilies.none() : FontFamilies.in(fonts);
        DocumentFonts names = new DocumentFonts(families);
        WordprocessingMLPackage word = WordprocessingMLPackage.load(document.toFile());
        Repairs.apply(word);
        word.setFontMapper(names, false);
        FOSettings settings = Docx4J.createFOSettings();
        // Its own one is made of the fonts it finds, and is used only to measure headers and footers.
        settings.setFopConfig(FopConfigUtil.createConfigurationObject(names, Set.of()));
        settings.setOpcPackage(word);
        settings.setImageDirPath(pictures.toString());
        settings.getFeatures().remove(ConversionFeatures.PP_COMMON_DEEP_COPY);
        settings.setCustomFoRenderer(
                new PdfRenderer(fop(pictures, fonts), families, WordFile.textsOf(document), maxPages));
        try (OutputStream out = Files.newOutputStream(pdf)) {
            Docx4J.toFO(settings, out, Docx4J.FLAG_EXPORT_PREFER_XSL);
        }
    }

    private static FopFactory fop(Path pictures, @Nullable Path fonts) throws Exception {
        String directory = fonts == null ? "" : "<directory recursive=\"true\">" + escaped(fonts) + "</directory>";
        String configuration = "<fop version=\"1.0\"><renderers><renderer mime=\"application/pdf\"><fonts>" + directory
                + "</fonts></renderer></renderers></fop>";
        URI base = pictures.toUri();
        OwnFiles files = new OwnFiles(fonts == null ? List.of(pictures) : List.of(pictures, fonts));
        return new FopConfParser(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)), base, files)
                .getFopFactoryBuilder()
                .build();
    }

    private static String escaped(Path path) {
        return path.toString().replace("&", "&amp;").replace("<", "&lt;");
    }
}
