package no.dypdykk.engine.attachment;

import no.dypdykk.core.attachment.AttachmentFlaw;
import no.dypdykk.core.attachment.AttachmentType;
import no.dypdykk.port.FileInspection;

import java.util.List;

/// Knows files by their first bytes, and reads them as what they are.
public final class FileInspector implements FileInspection {
    /// Pixels; small enough to be quick, and made of the whole picture, so that it shows that all
    /// of it can be read.
    private static final int TRIED = 64;

    @Override
    public Verdict inspect(byte[] file, String sentAs) {
        try {
            return accepted(file, sentAs);
        } catch (FileRefused e) {
            return new Verdict.Refused(e.flaw(), e.details());
        }
    }

    private static Verdict accepted(byte[] file, String sentAs) {
        if (PngFile.is(file)) {
            return picture(AttachmentType.PNG, PngFile.strip(file));
        }
        if (JpegFile.is(file)) {
            return picture(AttachmentType.JPEG, JpegFile.strip(file));
        }
        if (GifFile.is(file)) {
            return picture(AttachmentType.GIF, GifFile.strip(file));
        }
        if (WebpFile.is(file)) {
            return picture(AttachmentType.WEBP, WebpFile.strip(file));
        }
        if (PdfFile.is(file)) {
            return document(AttachmentType.PDF, file, PdfFile.pages(file));
        }
        if (OfficeFile.is(file)) {
            var office = OfficeFile.open(file, sentAs);
            return document(office.type(), file, OfficeText.pages(office));
        }
        if (OfficeFile.isLocked(file)) {
            throw new FileRefused(AttachmentFlaw.ATTACHMENT_LOCKED);
        }
        throw new FileRefused(
                file.length == 0
                        ? AttachmentFlaw.ATTACHMENT_EMPTY
                        : AttachmentFlaw.ATTACHMENT_UNKNOWN_KIND,
                sentAs);
    }

    private static Verdict picture(AttachmentType type, Stripped stripped) {
        if (type != AttachmentType.WEBP) {
            Smaller.of(stripped.bytes(), type, TRIED);
        }
        return new Verdict.Accepted(
                type, stripped.bytes(), stripped.width(), stripped.height(), List.of());
    }

    private static Verdict document(AttachmentType type, byte[] file, List<String> pages) {
        return new Verdict.Accepted(type, file, 0, 0, pages);
    }

    @Override
    public Small smaller(byte[] picture, AttachmentType type, int width) {
        return type == AttachmentType.WEBP
                ? new Small(type, picture)
                : Smaller.of(picture, type, width);
    }
}
