package no.dypdykk.feature.curating;

import no.dypdykk.core.text.FieldTerm;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.port.Store;
import no.dypdykk.port.Terms.Kept;
import no.dypdykk.web.FormProblems;

import java.util.List;
import java.util.function.Supplier;

/// The words of the field as coordinators keep them, ready for search. A change works in the next
/// search that starts after it. Safe for all threads.
public final class Glossary implements Supplier<FieldVocabulary> {
    private final Store store;
    private volatile FieldVocabulary current;

    public Glossary(Store store) {
        this.store = store;
        this.current = read();
    }

    /// What became of a change.
    sealed interface Outcome {
        record Saved(Kept kept) implements Outcome {}

        record Refused(FormProblems problems) implements Outcome {}

        /// Someone else changed the term since the form was opened.
        record Changed(Kept now) implements Outcome {}

        /// Someone else took the term away.
        record Gone() implements Outcome {}
    }

    @Override
    public FieldVocabulary get() {
        return current;
    }

    /// Takes up what was stored by others, such as a file that was loaded.
    public synchronized void refresh() {
        current = read();
    }

    private FieldVocabulary read() {
        return FieldVocabulary.of(
                store.read(tx -> tx.terms().all()).stream().map(Kept::term).toList());
    }

    List<Kept> all() {
        return store.read(tx -> tx.terms().all());
    }

    Outcome add(TermForm form) {
        Outcome outcome =
                store.write(tx -> {
                    FormProblems problems = form.problems(0, tx.terms().all());
                    return problems.isEmpty()
                            ? new Outcome.Saved(tx.terms().add(form.term()))
                            : new Outcome.Refused(problems);
                });
        refresh();
        return outcome;
    }

    /// @param change number of the term's last change when the form was opened
    Outcome change(long number, long change, TermForm form) {
        Outcome outcome =
                store.write(tx -> {
                    var before = tx.terms().byNumber(number).orElse(null);
                    if (before == null) {
                        return new Outcome.Gone();
                    }
                    FieldTerm term = form.term();
                    if (before.change() != change && !before.term().equals(term)) {
                        return new Outcome.Changed(before);
                    }
                    FormProblems problems = form.problems(number, tx.terms().all());
                    if (!problems.isEmpty()) {
                        return new Outcome.Refused(problems);
                    }
                    if (!before.term().equals(term)) {
                        tx.terms().change(number, term);
                    }
                    return new Outcome.Saved(before);
                });
        refresh();
        return outcome;
    }

    /// Takes a term away, unless it is another than the one that was seen; then it stands as it is.
    ///
    /// @param change number of its last change when it was seen
    Outcome remove(long number, long change) {
        Outcome outcome =
                store.write(tx -> {
                    var before = tx.terms().byNumber(number).orElse(null);
                    if (before == null) {
                        return new Outcome.Gone();
                    }
                    if (before.change() != change) {
                        return new Outcome.Changed(before);
                    }
                    tx.terms().remove(number);
                    return new Outcome.Saved(before);
                });
        refresh();
        return outcome;
    }
}
