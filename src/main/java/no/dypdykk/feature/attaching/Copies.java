package no.dypdykk.feature.attaching;

import no.dypdykk.core.attachment.AttachmentType;
import no.dypdykk.core.attachment.KeptFile;
import no.dypdykk.port.AttachmentFiles;
import no.dypdykk.port.FileInspection;
import no.dypdykk.port.FileInspection.Small;
import no.dypdykk.web.Refusal;

/// Small copies of pictures, made when they are first asked for and kept beside them.
public record Copies(AttachmentFiles files, FileInspection inspection) {
    Small of(KeptFile file, int width) {
        var type = file.type() == AttachmentType.JPEG ? AttachmentType.JPEG : AttachmentType.PNG;
        var what = "w" + width;
        return files.readDerived(file.hash(), what)
                .map(bytes -> new Small(type, bytes))
                .orElseGet(() -> made(file, what, width));
    }

    private Small made(KeptFile file, String what, int width) {
        byte[] whole = files.read(file.hash()).orElseThrow(() -> Refusal.notFound(file.hash()));
        Small small = inspection.smaller(whole, file.type(), width);
        files.putDerived(file.hash(), what, small.bytes());
        return small;
    }
}
