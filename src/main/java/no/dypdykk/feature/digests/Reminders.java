package no.dypdykk.feature.digests;

import no.dypdykk.core.people.User;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;
import no.dypdykk.web.Followups;

import java.time.LocalDate;
import java.util.List;

/// Own cases that a letter reminds of: their day for telling how it went is near or past.
record Reminders(Store.Tx tx, LocalDate today) {
    /// A letter that reminds of nothing.
    static final Found NONE = new Found(List.of(), LocalDate.MIN);

    private static final int WEEK = 7;

    /// @param cases the earliest day first
    record Found(List<Summary> cases, LocalDate today) {
        Found {
            cases = List.copyOf(cases);
        }

        /// Whether one of the days comes before the next letter does: then it is told even where
        /// there is nothing else to tell. A day that is past stands in letters that go out anyway.
        boolean areNew() {
            return cases.stream()
                    .map(Followups::day)
                    .anyMatch(day -> !day.isBefore(today) && day.isBefore(today.plusDays(WEEK)));
        }
    }

    Found of(User user) {
        return new Found(new Followups(tx).of(user.id(), today.plusDays(Followups.NEAR)), today);
    }
}
