package no.dypdykk.engine.attachment;

import no.dypdykk.core.attachment.AttachmentFlaw;

import java.util.List;

/// Carries the reason out of reading; never leaves the package.
final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final AttachmentFlaw flaw;
    private final transient List<String> details;

    FileRefused(AttachmentFlaw flaw, String... details) {
        super(flaw.code(), null, false, false);
        this.flaw = flaw;
        this.details = List.of(details);
    }

    AttachmentFlaw flaw() {
        return flaw;
    }

    List<String> details() {
        return details;
    }
}
