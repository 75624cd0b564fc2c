package io.handrail.s3.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A document that is a zip file: Word's and OpenDocument's. */
final class PackedDocument {

    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String WORD = "wordprocessingml.document.main+xml";
    private static final String WORD_WITH_MACROS = "vnd.ms-word.document.macroEnabled.main+xml";

    /** A part that tells the type has a few KB. */
    private static final int MAX_DESCRIPTION = 1_000_000;

    private PackedDocument() {}

    static DocumentType inspect(Path file, DocumentLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            requireNoBomb(zip, limits);
            String openDocument = part(zip, "mimetype").strip();
            if (!openDocument.isEmpty()) {
                if (!openDocument.equals(ODT)) {
                    throw new UnsupportedDocumentException("is an OpenDocument file, but no text", null);
                }
                if (part(zip, "META-INF/manifest.xml").contains("encryption-data")) {
                    throw encrypted();
                }
                return DocumentType.ODT;
            }
            String types = part(zip, "[Content_Types].xml");
            if (types.contains(WORD) || types.contains(WORD_WITH_MACROS)) {
                return DocumentType.DOCX;
            }
            throw new UnsupportedDocumentException("is a zip file, but no Word or OpenDocument text", null);
        } catch (ZipException e) {
            throw new UnsupportedDocumentException("is a zip file that cannot be read: " + e.getMessage(), e);
        }
    }

    /** Unpacks all of it, into nothing: sizes in a zip file are claims. */
    private static void requireNoBomb(ZipFile zip, DocumentLimits limits) throws IOException {
        if (zip.size() > limits.maxParts()) {
            throw new UnsupportedDocumentException(
                    "has " + zip.size() + " parts; at most " + limits.maxParts() + " are taken", null);
        }
        byte[] chunk = new byte[65_536];
        long total = 0;
        Enumeration<? extends ZipEntry> parts = zip.entries();
        while (parts.hasMoreElements()) {
            try (InputStream in = zip.getInputStream(parts.nextElement())) {
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    total += n;
                    if (total > limits.maxUnpackedBytes()) {
                        throw new UnsupportedDocumentException(
                                "has more than " + limits.maxUnpackedBytes() + " bytes when it is unpacked", null);
                    }
                }
            }
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        ZipEntry part = zip.getEntry(name);
        if (part == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(part)) {
            return new String(in.readNBytes(MAX_DESCRIPTION), StandardCharsets.UTF_8);
        }
    }

    static UnsupportedDocumentException encrypted() {
        return new UnsupportedDocumentException("is encrypted; there is no password to open it", null);
    }
}
