package io.handrail.s3.document.docx4j.internal;

import io.handrail.s3.document.UnsupportedDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A Word document (docx), looked through part by part. What is converted is a copy of the parts that were looked at: two
 * readers of one zip file can be shown different things.
 */
public final class WordFile {

    private final ZipFile zip;
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> relationships = new HashMap<>();

    private WordFile(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Looks through a document, and copies it.
     *
     * @throws UnsupportedDocumentException if it refers to what is outside, has what would be missing in the PDF file, or
     *     cannot be read
     */
    public static void check(Path file, Path copy) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            WordFile word = new WordFile(zip);
            word.inspect();
            word.texts().forEach(Letters::check);
            word.checkPictures();
            word.copyTo(copy);
        } catch (ZipException e) {
            throw new UnsupportedDocumentException("is a zip file that cannot be read: " + e.getMessage(), e);
        }
    }

    /** The text of a document that was looked through before. */
    static List<TextRun> textsOf(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            WordFile word = new WordFile(zip);
            word.inspect();
            return word.texts();
        }
    }

    private List<TextRun> texts() {
        List<TextRun> texts = new ArrayList<>();
        stories.values().forEach(story -> texts.addAll(story.texts()));
        return texts;
    }

    private void inspect() throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries()) {
            String name = entry.getName();
            // Names of parts differ by more than case.
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new UnsupportedDocumentException("has two parts of the name " + name, null);
            }
            if (name.endsWith(".rels")) {
                try (InputStream in = zip.getInputStream(entry)) {
                    relationships.put(name, Relationships.read(name, in));
                }
            } else if (name.endsWith(".xml") || XmlStart.isXml(start(entry))) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Story story = Story.read(name, in);
                    if (story.isPrinted()) {
                        stories.put(name, story);
                    }
                }
            }
        }
    }

    private void checkPictures() throws IOException {
        for (Map.Entry<String, Story> story : stories.entrySet()) {
            String part = story.getKey();
            int slash = part.lastIndexOf('/') + 1;
            Map<String, String> targets = relationships.getOrDefault(
                    part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", Map.of());
            for (String id : story.getValue().pictures()) {
                ZipEntry picture = entry(part, targets.get(id));
                if (picture == null) {
                    throw new UnsupportedDocumentException(
                            "has a picture (" + id + " of " + part + ") that is not in it", null);
                }
                if (!Pictures.isTaken(start(picture))) {
                    throw new UnsupportedDocumentException(
                            "has a picture (" + picture.getName() + ") that is no PNG, JPEG, GIF, BMP or TIFF file and"
                                    + " would be missing in the PDF file; LibreOffice can convert it",
                            null);
                }
            }
        }
    }

    private @Nullable ZipEntry entry(String part, @Nullable String target) {
        if (target == null) {
            return null;
        }
        try {
            return zip.getEntry(URI.create("/" + part).resolve(target).getPath().substring(1));
        } catch (IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }

    private void copyTo(Path copy) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy);
                ZipOutputStream copied = new ZipOutputStream(out)) {
            copied.setLevel(1);
            for (ZipEntry entry : entries()) {
                if (entry.getName().equals(Relationships.OF_SETTINGS)) {
                    continue;
                }
                copied.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(copied);
                }
            }
        }
    }

    private List<ZipEntry> entries() {
        List<ZipEntry> entries = new ArrayList<>();
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entries::add);
        return entries;
    }

    private byte[] start(ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(64);
        }
    }
}
