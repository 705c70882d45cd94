package no.dypdykk.core.attachment;

import no.dypdykk.core.text.Coded;

/// What a file is, as its bytes say.
public enum AttachmentType implements Coded {
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    GIF("gif", "image/gif"),
    WEBP("webp", "image/webp"),
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final String ending;
    private final String contentType;

    AttachmentType(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    /// What stands behind the dot in the name of such a file.
    public String ending() {
        return ending;
    }

    public String contentType() {
        return contentType;
    }

    public boolean isPicture() {
        return switch (this) {
            case PNG, JPEG, GIF, WEBP -> true;
            case PDF, DOCX, PPTX -> false;
        };
    }

    /// Whether browsers show it themselves, without running anything.
    public boolean isShownByBrowsers() {
        return isPicture() || this == PDF;
    }
}
