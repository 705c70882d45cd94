package no.dypdykk.feature.reading;

import no.dypdykk.web.Differences;

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
        Differences differences) {}
