package no.dypdykk.engine.attachment;

import no.dypdykk.core.attachment.AttachmentFlaw;
import no.dypdykk.core.attachment.AttachmentType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;

/// A Word document or a slide show: XML in a zip file (ISO/IEC 29500), unpacked within limits.
/// Counted is what comes out, not what the file says about itself.
///
/// @param parts those with XML, by name in lower case without a slash before it
record OfficeFile(AttachmentType type, Map<String, byte[]> parts) {
    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 160L << 20;
    private static final long MOST_XML = 32L << 20;
    private static final int END_AND_COMMENT = 22 + 0xFFFF;
    private static final String OLD_OR_LOCKED = "\u00d0\u00cf\u0011\u00e0";

    static boolean is(byte[] file) {
        return Bytes.begin(file, 0, "PK\u0003\u0004");
    }

    /// An old `.doc` or `.ppt`, or a new one with a password; they look alike from outside.
    static boolean isLocked(byte[] file) {
        return Bytes.begin(file, 0, OLD_OR_LOCKED);
    }

    static OfficeFile open(byte[] file, String sentAs) {
        if (!hasEnd(file)) {
            throw Bytes.damaged();
        }
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            unpack(zip, parts);
        } catch (IOException | IllegalArgumentException e) {
            throw Bytes.damaged();
        }
        if (!parts.containsKey("[content_types].xml")) {
            throw new FileRefused(AttachmentFlaw.ATTACHMENT_UNKNOWN_KIND, sentAs);
        }
        if (parts.containsKey("word/document.xml")) {
            return new OfficeFile(AttachmentType.DOCX, parts);
        }
        if (parts.containsKey("ppt/presentation.xml")) {
            return new OfficeFile(AttachmentType.PPTX, parts);
        }
        throw new FileRefused(AttachmentFlaw.ATTACHMENT_UNKNOWN_KIND, sentAs);
    }

    /// Whether the record stands at the end with which every zip file ends, before a comment.
    private static boolean hasEnd(byte[] file) {
        int from = Math.max(0, file.length - END_AND_COMMENT);
        for (int at = file.length - 4; at >= from; at--) {
            if (Bytes.begin(file, at, "PK\u0005\u0006")) {
                return true;
            }
        }
        return false;
    }

    private static void unpack(ZipInputStream zip, Map<String, byte[]> parts) throws IOException {
        long left = MOST_BYTES;
        long xmlLeft = MOST_XML;
        int count = 0;
        var nothing = new byte[1 << 16];
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = name(entry.getName());
            if (name.contains("vbaproject")
                    || name.contains("vbadata")
                    || name.contains("activex")) {
                throw new FileRefused(AttachmentFlaw.ATTACHMENT_MACROS);
            }
            if (++count > MOST_PARTS) {
                throw hostile();
            }
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                var bytes = zip.readNBytes((int) (xmlLeft + 1));
                xmlLeft -= bytes.length;
                if (xmlLeft < 0) {
                    throw hostile();
                }
                parts.putIfAbsent(name, bytes);
            } else {
                for (int read = zip.read(nothing); read >= 0; read = zip.read(nothing)) {
                    left -= read;
                    if (left < 0) {
                        throw hostile();
                    }
                }
            }
        }
    }

    /// What a part that must be there says.
    byte[] part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw Bytes.damaged();
        }
        return part;
    }

    static FileRefused hostile() {
        return new FileRefused(AttachmentFlaw.ATTACHMENT_HOSTILE);
    }

    private static String name(String name) {
        var slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }
}
