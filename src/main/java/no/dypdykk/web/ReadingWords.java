package no.dypdykk.web;

import no.dypdykk.core.text.MarkdownWords;

/// The words that texts written in Markdown need when they are shown.
public final class ReadingWords {
    private ReadingWords() {}

    public static MarkdownWords of(Texts texts) {
        return new MarkdownWords(
                texts.get("text.missing-page"),
                texts.get("text.missing-file"),
                texts.get("text.table"),
                texts.get("text.footnotes"),
                texts.get("text.back-to-text"),
                texts.get("text.done"),
                texts.get("text.not-done"));
    }
}
