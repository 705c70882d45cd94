package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageHead;
import no.dypdykk.core.text.Markdown;
import no.dypdykk.port.WordFiles.Document;

/// A page as a Word document: its text, and its fields as tables for people. Reading such a
/// document again gives the same page.
record WordPages(PageFrames frames, String origin) {
    Document document() {
        PageHead head = frames.page().head();
        var tables = new FieldTables(frames);
        return new Document(
                head.title(),
                head.summary(),
                head.lang().code(),
                frames.stored().revision().time(),
                tables.before(),
                Markdown.of(frames.page().body()).rich(),
                tables.after(),
                new WikiTargets(frames.shelf(), frames.stored().id()),
                origin,
                frames.stored().revision().source());
    }
}
