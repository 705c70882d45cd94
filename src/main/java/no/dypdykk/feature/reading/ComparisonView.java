package no.dypdykk.feature.reading;

import no.dypdykk.core.text.FileDiff.FieldDiff;
import no.dypdykk.core.text.ParagraphDiff;

import java.util.List;

/// What differs between two revisions.
///
/// @param from the older one
/// @param sideBySide old and new text beside each other, not in one
/// @param inline address of the comparison in one text
/// @param beside address of the comparison side by side
public record ComparisonView(
        HistoryHead head,
        RevisionLine from,
        RevisionLine to,
        boolean sideBySide,
        String inline,
        String beside,
        List<FieldDiff> fields,
        List<Stretch> body) {
    public ComparisonView {
        fields = List.copyOf(fields);
        body = List.copyOf(body);
    }

    public boolean isSame() {
        return fields.isEmpty() && body.stream().allMatch(Stretch::folded);
    }

    /// Paragraphs that follow each other.
    ///
    /// @param folded unchanged ones, shown when asked for
    public record Stretch(boolean folded, List<ParagraphDiff> paragraphs) {
        public Stretch {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
