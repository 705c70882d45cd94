package no.dypdykk.web;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Published cases that somebody wrote on, and on which it is or soon will be time to tell how it
/// went later. Lists, letters and a user's own page ask here, so that they say the same.
public record Followups(Store.Tx tx) {
    /// Days ahead from which on a day is near.
    public static final int NEAR = 30;

    /// One case as a page shows it.
    ///
    /// @param when in words, as a sentence
    /// @param edit address of the case's form
    public record Line(Link page, String when, String edit) {}

    /// Those whose day has come by then, the earliest first.
    public List<Summary> of(UserId user, LocalDate by) {
        return tx.pages().list(PageKind.CASE).stream()
                .filter(page -> page.card().isDue(by))
                .filter(page -> tx.people().writers(page.id()).contains(user))
                .sorted(Comparator.comparing(Followups::day))
                .toList();
    }

    /// The day that is set for it.
    public static LocalDate day(Summary page) {
        return Objects.requireNonNull(page.card().followup());
    }

    /// «Følges opp 3. februar 2026.»
    public static String when(Summary page, LocalDate today, Texts texts) {
        return texts.get(
                page.card().isDue(today) ? "followup.due" : "followup.on",
                DateWords.date(day(page), texts));
    }

    public static Line line(Summary page, LocalDate today, Texts texts) {
        return new Line(
                new Link(page.address().path(), page.title()),
                when(page, today, texts),
                Urls.edit(page.id()));
    }
}
