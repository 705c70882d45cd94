package no.dypdykk.feature.reading;

import java.util.stream.Stream;

/// What a page can be had as, told by the end of its address.
enum PageFormat {
    HTML("", "text/html;charset=utf-8"),
    MARKDOWN(".md", "text/markdown;charset=utf-8"),
    WORD(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF(".pdf", "application/pdf"),
    /// What the figures of a case or the cases of a practice can carry, every number of it.
    NUMBERS(".csv", "text/csv;charset=utf-8");

    private final String ending;
    private final String contentType;

    PageFormat(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    /// The format that the last part of an address asks for.
    static PageFormat of(String name) {
        return Stream.of(MARKDOWN, WORD, PDF, NUMBERS)
                .filter(format -> name.endsWith(format.ending))
                .findFirst()
                .orElse(HTML);
    }

    String ending() {
        return ending;
    }

    String contentType() {
        return contentType;
    }

    /// The slug before the ending.
    String slug(String name) {
        return name.substring(0, name.length() - ending.length());
    }
}
