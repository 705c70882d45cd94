package no.dypdykk.feature.exchange;

import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.people.UserId;
import no.dypdykk.core.text.PersonalData;
import no.dypdykk.feature.exchange.ExportedLines.Line;
import no.dypdykk.feature.exchange.KeptReader.KeptSearch;
import no.dypdykk.feature.exchange.KeptReader.KeptTheme;
import no.dypdykk.feature.exchange.LoadReport.BadFile;
import no.dypdykk.port.Store;

import java.util.Objects;

/// Brings what people follow and keep back to those who have an account here; the others are
/// counted. What is there already stays as it is. Only an import does this, as with
/// [SuggestionLoad].
record ReaderLoad(Store store, LoadTally tally) {
    /// What each user follows and keeps, one JSON object a line.
    static final String FILE = "readers.jsonl";

    void load(Library library) {
        if (!library.isStarter()) {
            new ExportedLines(FILE, tally)
                    .each(
                            library,
                            lines ->
                                    store.write(tx -> {
                                        lines.forEach(line -> keep(line, tx));
                                        return true;
                                    }));
        }
    }

    private void keep(Line line, Store.Tx tx) {
        var reader = KeptReader.parse(line.text());
        if (reader.isEmpty()) {
            bad(line);
            return;
        }
        var refusals = PersonalDataRules.ofText("-", reader.get().words()).refusals();
        if (!refusals.isEmpty()) {
            tally.bad(new BadFile(FILE, refusals));
        } else {
            Objects.requireNonNull(reader.get().person())
                    .here(tx.people())
                    .ifPresentOrElse(
                            user -> keep(reader.get(), user, line, tx), tally::withoutAccount);
        }
    }

    private void keep(KeptReader reader, UserId user, Line line, Store.Tx tx) {
        for (KeptTheme theme : reader.follows()) {
            theme.of(user)
                    .ifPresentOrElse(
                            one -> {
                                if (tx.digests().byKey(one.key()).isEmpty()) {
                                    tx.digests().follow(one);
                                }
                            },
                            () -> bad(line));
        }
        var own = tx.savedSearches().of(user);
        for (KeptSearch search : reader.searches()) {
            search.of(user)
                    .ifPresentOrElse(
                            one -> {
                                if (own.stream()
                                        .noneMatch(old -> old.address().equals(one.address()))) {
                                    tx.savedSearches().keep(one);
                                }
                            },
                            () -> bad(line));
        }
    }

    private void bad(Line line) {
        tally.bad(
                FileWalk.bad(
                        FILE,
                        ProblemCode.NOT_EXPORTED,
                        line.number(),
                        PersonalData.masked(line.start())));
    }
}
