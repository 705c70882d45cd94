package no.dypdykk.engine.word;

import no.dypdykk.port.WordFiles.Flaw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/// The parts of a document, unpacked within limits. What would grow past them is refused before it
/// has grown: counted is what comes out, not what the file says about itself.
final class WordArchive {
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_BYTES = 24 << 20;
    private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Map<String, byte[]> parts = new HashMap<>();

    private WordArchive() {}

    /// @throws WordRefused when it is no document, has macros or unpacks to too much
    static WordArchive open(byte[] file) {
        if (begins(file, OLD_FORMAT)) {
            throw new WordRefused(Flaw.OLD_OR_LOCKED);
        }
        if (!begins(file, ZIP)) {
            throw new WordRefused(Flaw.NOT_WORD);
        }
        var archive = new WordArchive();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            archive.unpack(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new WordRefused(Flaw.DAMAGED);
        }
        return archive;
    }

    private void unpack(ZipInputStream zip) throws IOException {
        int left = MOST_BYTES;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = name(entry.getName());
            if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")) {
                throw new WordRefused(Flaw.MACROS);
            }
            var bytes = zip.readNBytes(left + 1);
            left -= bytes.length;
            if (left < 0 || parts.size() >= MOST_PARTS) {
                throw new WordRefused(Flaw.TOO_LARGE);
            }
            if (isRead(name)) {
                parts.putIfAbsent(name, bytes);
            }
        }
    }

    /// Names of parts differ in case and in the slash before them, and mean the same.
    static String name(String name) {
        var slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }

    private static boolean isRead(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.contains("/media/");
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name(name)));
    }

    /// Names of the parts that carry data of programs besides the text.
    Iterable<String> customParts() {
        return parts.keySet().stream()
                .filter(name -> name.startsWith("customxml/item"))
                .filter(name -> !name.contains("props"))
                .sorted()
                .toList();
    }

    boolean hasHeaderOrFooter() {
        return parts.keySet().stream()
                .anyMatch(name -> name.matches("word/(header|footer)\\d*.xml"));
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length
                && java.util.Arrays.equals(file, 0, with.length, with, 0, with.length);
    }
}
