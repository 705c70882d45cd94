package no.dypdykk.feature.finding;

import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.Wording;
import no.dypdykk.core.text.Folding;
import no.dypdykk.core.text.Mistakes;
import no.dypdykk.feature.finding.SearchView.Standing;
import no.dypdykk.port.Searches;
import no.dypdykk.port.Searches.Useful;
import no.dypdykk.port.Store;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// Searches that led others to a page, offered while someone types: rules Q4 and Q5 of
/// `src/doc/access.md`. They lie in memory, few and checked beforehand, so that offering them costs
/// next to nothing. Any thread may call.
public final class UsefulSearches {
    private static final int MOST = 100;

    /// A mistake is borne from the third letter on.
    private static final int SHORTEST_MISSPELT = 3;

    private final Store store;
    private final Searching searching;
    private final InstantSource clock;
    private volatile Known known = new Known(List.of(), Set.of());

    public UsefulSearches(Store store, Searching searching, InstantSource clock) {
        this.store = store;
        this.searching = searching;
        this.clock = clock;
    }

    /// @param plain the words in plain spelling
    private record Offer(String words, List<String> plain) {
        static Offer of(String words) {
            return new Offer(words, List.of(Folding.plain(words).split(" ")));
        }

        boolean has(List<String> typed, BiPredicate<String, String> begins) {
            return typed.stream()
                    .allMatch(part -> plain.stream().anyMatch(word -> begins.test(word, part)));
        }
    }

    /// @param offers the most useful first
    private record Known(List<Offer> offers, Set<String> hidden) {}

    /// Looks anew at what was counted and hidden, and whether the pages still have all the words of
    /// what is offered.
    public void refresh() {
        var since =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Searches.DAYS_KEPT);
        var kept =
                store.read(
                        tx -> Map.entry(tx.searches().useful(since, MOST), tx.searches().hidden()));
        var offers =
                kept.getKey().stream()
                        .map(Useful::words)
                        .filter(this::mayBeOffered)
                        .map(Offer::of)
                        .toList();
        known = new Known(offers, Set.copyOf(kept.getValue()));
    }

    /// Nothing that only its writer would say gets to others: every word stands on the best page.
    private boolean mayBeOffered(String words) {
        return Wording.of(words).isPresent()
                && searching.look(SearchQuery.of(words)).hits().stream()
                        .limit(1)
                        .anyMatch(best -> best.lacks().isEmpty());
    }

    /// Those with words that begin as typed, or nearly so when there are none.
    List<String> beginning(String typed, int most) {
        var parts =
                Stream.of(Folding.plain(typed).split("[^\\p{L}\\p{N}]+"))
                        .filter(part -> !part.isEmpty())
                        .toList();
        if (parts.isEmpty() || typed.strip().length() < 2) {
            return List.of();
        }
        var exact = beginning(parts, String::startsWith, most);
        return exact.isEmpty() ? beginning(parts, UsefulSearches::beginsNearly, most) : exact;
    }

    private List<String> beginning(
            List<String> parts, BiPredicate<String, String> begins, int most) {
        return known.offers().stream()
                .filter(offer -> offer.has(parts, begins))
                .map(Offer::words)
                .limit(most)
                .toList();
    }

    private static boolean beginsNearly(String word, String typed) {
        return word.startsWith(typed)
                || (typed.length() >= SHORTEST_MISSPELT
                        && typed.length() <= word.length() + 1
                        && word.charAt(0) == typed.charAt(0)
                        && Stream.of(-1, 0, 1)
                                .map(more -> Math.min(word.length(), typed.length() + more))
                                .anyMatch(end ->
                                        Mistakes.between(word.substring(0, end), typed) <= 1));
    }

    Standing standing(String typed) {
        var now = known;
        var words = Wording.of(typed).orElse("");
        if (now.hidden().contains(words)) {
            return Standing.HIDDEN;
        }
        return now.offers().stream().anyMatch(offer -> offer.words().equals(words))
                ? Standing.OFFERED
                : Standing.NEITHER;
    }

    /// Offers it no more; nothing when it is not offered.
    void hide(String typed) {
        if (standing(typed) == Standing.OFFERED) {
            change(typed, Searches::hide);
        }
    }

    /// Offers it again as long as it is useful; nothing when it is not hidden.
    void showAgain(String typed) {
        if (standing(typed) == Standing.HIDDEN) {
            change(typed, Searches::showAgain);
        }
    }

    private void change(String typed, BiConsumer<Searches, String> change) {
        var words = Wording.of(typed).orElseThrow();
        store.write(tx -> {
            change.accept(tx.searches(), words);
            return true;
        });
        refresh();
    }
}
