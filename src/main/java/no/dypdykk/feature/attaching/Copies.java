package no.dypdykk.feature.attaching;

import no.dypdykk.core.attachment.AttachmentType;
import no.dypdykk.core.attachment.KeptFile;
import no.dypdykk.port.AttachmentFiles;
import no.dypdykk.port.FileInspection;
import no.dypdykk.port.FileInspection.Small;
import no.dypdykk.web.AttachedFiles;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Urls;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Small copies of pictures, made when they are first asked for and kept beside them.
public record Copies(AttachmentFiles files, FileInspection inspection) {
    private static final Pattern PATH =
            Pattern.compile(Urls.ATTACHMENTS + "/([0-9a-f]{64})/[a-z0-9-]+\\.([a-z]+)(\\?.*)?");

    Small of(KeptFile file, int width) {
        return copy(file.hash(), file.type(), width)
                .orElseThrow(() -> Refusal.notFound(file.hash()));
    }

    /// The copy that paper shows of a picture at an address of ours; empty when there is none.
    public Optional<Small> printed(String path) {
        var parts = PATH.matcher(path);
        return parts.matches()
                ? drawable(parts.group(2))
                        .flatMap(type -> copy(parts.group(1), type, AttachedFiles.WIDE))
                : Optional.empty();
    }

    /// Java reads no WebP.
    private static Optional<AttachmentType> drawable(String ending) {
        return Stream.of(AttachmentType.PNG, AttachmentType.JPEG, AttachmentType.GIF)
                .filter(type -> type.ending().equals(ending))
                .findFirst();
    }

    private Optional<Small> copy(String hash, AttachmentType type, int width) {
        var copied = type == AttachmentType.JPEG ? AttachmentType.JPEG : AttachmentType.PNG;
        var what = "w" + width;
        return files.readDerived(hash, what)
                .map(bytes -> new Small(copied, bytes))
                .or(() -> files.read(hash).map(whole -> made(hash, whole, type, width)));
    }

    private Small made(String hash, byte[] whole, AttachmentType type, int width) {
        Small small = inspection.smaller(whole, type, width);
        files.putDerived(hash, "w" + width, small.bytes());
        return small;
    }
}
