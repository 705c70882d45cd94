package no.dypdykk.web;

import no.dypdykk.core.evidence.Result;

/// What became of one indicator, short enough for a list.
///
/// @param indicator the indicator's name in the reader's written standard, without what is in
///   brackets
public record ResultBadge(Result result, String indicator) {
    public ResultBadge {
        int bracket = indicator.indexOf(" (");
        indicator = bracket < 0 ? indicator : indicator.substring(0, bracket);
    }
}
