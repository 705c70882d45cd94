package no.dypdykk.core.edit;

import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FrontMatter;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Decides what becomes of someone's word that a page still holds: rule G7 of `src/doc/access.md`.
/// Whose word counts, [no.dypdykk.core.people.Access] says.
///
/// @param edits decides about the text itself
public record CheckDecision(EditDecision edits) {
    private static final String FIELD = "checked";
    private static final List<String> ORDER = List.of("id", "kind", "slug", "state", FIELD);

    /// @param read number of the revision that was looked at
    /// @param shown number of the revision that readers see
    /// @param current the page's newest revision
    /// @param by as shown in the history
    /// @param comment for the history
    public CheckOutcome decide(
            int read, int shown, Revision current, String by, String comment, Instant now) {
        if (read != shown || current.number() != shown) {
            return new CheckOutcome.Changed();
        }
        if (!(FrontMatter.parse(current.source())
                instanceof FrontMatter.Parsing.Parsed(var text))) {
            throw new IllegalStateException("a kept text cannot be read: " + current.page());
        }
        var today = Field.Scalar.unquoted(Freshness.day(now).toString());
        var source = text.with(Map.of(FIELD, today), ORDER).source();
        var edit = new Edit(current.number(), source, by, comment, true);
        return switch (edits.change(edit, current, current, now)) {
            case EditOutcome.Kept kept -> new CheckOutcome.Checked(edit, kept);
            case EditOutcome.Unchanged _ -> new CheckOutcome.Already();
            case EditOutcome.Conflict _ -> new CheckOutcome.Changed();
            case EditOutcome.Refused(var problems, _) -> new CheckOutcome.Refused(problems);
            case EditOutcome.Unconfirmed(var warnings, _) -> new CheckOutcome.Refused(warnings);
        };
    }
}
