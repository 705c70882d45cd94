package no.dypdykk.feature.reading;

import java.util.List;

/// A page's text with the revision that each paragraph was written in.
///
/// @param lang language of the text
public record ParagraphsView(HistoryHead head, String lang, List<Passage> passages) {
    public ParagraphsView {
        passages = List.copyOf(passages);
    }

    /// Paragraphs after each other from the same revision.
    public record Passage(RevisionLine line, List<String> paragraphs) {
        public Passage {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
