package no.dypdykk.feature.finding;

import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.text.PersonalData;
import no.dypdykk.port.SavedSearches;
import no.dypdykk.port.SavedSearches.Saved;
import no.dypdykk.port.Store;
import no.dypdykk.web.FormProblems;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Searches that users keep for themselves: rule Q6 of `src/doc/access.md`. Any thread may call.
public final class Saving {
    /// Field of the form.
    static final String NAME = "navn";

    static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 2_000;

    private final Store store;
    private final InstantSource clock;

    public Saving(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Keeps a search, or says why not.
    FormProblems keep(User user, SearchQuery query, String name) {
        var address = SearchAddress.saved(query);
        var problems = problems(name, query.text(), address);
        return problems.isEmpty() ? keep(user, address, name.strip()) : problems;
    }

    private FormProblems keep(User user, String address, String name) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return store.write(tx -> {
            if (isFull(tx.savedSearches().of(user.id()), address)) {
                return FormProblems.of(NAME, "saving.too-many", SavedSearches.MOST);
            }
            tx.savedSearches().keep(new Saved(user.id(), address, name, now));
            return FormProblems.NONE;
        });
    }

    private static boolean isFull(List<Saved> own, String address) {
        return own.size() >= SavedSearches.MOST
                && own.stream().noneMatch(saved -> saved.address().equals(address));
    }

    private static FormProblems problems(String name, String words, String address) {
        if (name.isBlank()) {
            return FormProblems.of(NAME, "saving.nameless");
        }
        if (name.strip().length() > LONGEST_NAME) {
            return FormProblems.of(NAME, "saving.long-name", name.strip().length(), LONGEST_NAME);
        }
        if (address.length() > LONGEST_ADDRESS) {
            return FormProblems.of(NAME, "saving.long-search");
        }
        return PersonalData.identityNumbersIn(name + "\n" + words).isEmpty()
                ? FormProblems.NONE
                : FormProblems.of(NAME, "saving.identity-number");
    }

    void remove(UserId user, String address) {
        store.write(tx -> {
            tx.savedSearches().remove(user, address);
            return true;
        });
    }
}
