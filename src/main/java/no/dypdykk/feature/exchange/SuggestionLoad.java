package no.dypdykk.feature.exchange;

import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.people.UserId;
import no.dypdykk.core.text.PersonalData;
import no.dypdykk.feature.exchange.ExportedLines.Line;
import no.dypdykk.feature.exchange.LoadReport.BadFile;
import no.dypdykk.port.Store;

import org.jspecify.annotations.Nullable;

/// Brings the suggestions of an export to the pages they are for, answered or waiting. What is
/// there already stays as it is. Only an import does this: a folder that is read at each start
/// would bring back what people did away with.
record SuggestionLoad(Store store, LoadTally tally) {
    /// Every suggestion, one JSON object a line.
    static final String FILE = "suggestions.jsonl";

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
        KeptSuggestion.parse(line.text())
                .flatMap(kept -> kept.suggestion(by(kept.person(), tx)))
                .ifPresentOrElse(
                        suggestion -> keep(suggestion, tx),
                        () ->
                                tally.bad(
                                        FileWalk.bad(
                                                FILE,
                                                ProblemCode.NOT_EXPORTED,
                                                line.number(),
                                                PersonalData.masked(line.start()))));
    }

    private void keep(Suggestion suggestion, Store.Tx tx) {
        var edit = suggestion.edit();
        var answer = suggestion.answer();
        var said =
                edit.source()
                        + '\n'
                        + edit.comment()
                        + '\n'
                        + (answer == null ? "" : answer.reason());
        var refusals = PersonalDataRules.ofText("-", said).refusals();
        if (!refusals.isEmpty()) {
            tally.bad(new BadFile(FILE, refusals));
        } else if (tx.pages().byId(suggestion.page()).isPresent()) {
            tx.suggestions().restore(suggestion);
        }
    }

    /// Someone without an account here is still told apart from a program.
    private static @Nullable UserId by(@Nullable KeptPerson person, Store.Tx tx) {
        if (person == null) {
            return null;
        }
        return person.here(tx.people())
                .orElse(
                        person.id() == null || person.id().isBlank()
                                ? null
                                : new UserId(person.id()));
    }
}
