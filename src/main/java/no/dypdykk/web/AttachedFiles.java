package no.dypdykk.web;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentType;
import no.dypdykk.core.attachment.KeptFile;
import no.dypdykk.core.text.LinkResolver.FileTarget;

/// How files of a page are shown in a reader's words.
public final class AttachedFiles {
    /// Pixels of the copy in a list.
    public static final int SMALL = 320;

    /// Pixels of the copy in a text.
    public static final int WIDE = 1_200;

    private static final double KILO = 1_000;

    private AttachedFiles() {}

    public static FileTarget target(Attachment attachment, Texts texts) {
        var file = attachment.file();
        String path = Urls.attachment(attachment);
        if (!file.type().isPicture()) {
            return new FileTarget.File(path, note(file, texts));
        }
        boolean smaller = hasCopy(file, WIDE);
        return new FileTarget.Picture(
                path,
                smaller ? Urls.copy(attachment, WIDE) : path,
                smaller ? WIDE : file.width(),
                smaller
                        ? Math.max(1, Math.round((float) file.height() * WIDE / file.width()))
                        : file.height(),
                attachment.alt());
    }

    /// Whether there is a copy of a picture that is so wide, smaller than itself.
    public static boolean hasCopy(KeptFile file, int width) {
        return file.type().isPicture()
                && file.type() != AttachmentType.WEBP
                && file.width() > width;
    }

    /// Kind and size: `PDF, 2,1 MB`.
    public static String note(KeptFile file, Texts texts) {
        return texts.get("attachment.kind." + file.type().code()) + ", " + size(file.size());
    }

    private static String size(long bytes) {
        return bytes < KILO * KILO
                ? NorwegianNumbers.count(Math.max(1, Math.round(bytes / KILO))) + " kB"
                : NorwegianNumbers.rounded(bytes / KILO / KILO, 1) + " MB";
    }
}
