package no.dypdykk.feature.editing;

import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.form.FormNames;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.port.Store;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Names of published pages and municipalities, as forms show and understand them. Titles are read
/// from the store again when it has changed. Any thread may ask.
final class PageNames implements FormNames {
    /// A list of more could not be chosen from.
    private static final int MOST_SERIES = 500;

    private final Store store;
    private final MunicipalityRegister register;
    private final Map<PageKind, Titles> kept = new ConcurrentHashMap<>();

    PageNames(Store store, MunicipalityRegister register) {
        this.store = store;
        this.register = register;
    }

    /// @param entries in order of title
    private record Titles(
            long position,
            List<String> entries,
            Map<String, String> bySlug,
            Map<String, String> slugs) {}

    /// All titles of a kind, in order.
    List<String> titles(PageKind kind) {
        return of(kind).entries();
    }

    /// Series of whole countries and sectors, which many may be compared with.
    List<String> series() {
        return store.read(tx -> tx.figures().sectors(MOST_SERIES)).stream()
                .filter(series -> !series.sector().isEmpty())
                .map(Series::id)
                .toList();
    }

    /// All municipalities of today as they are typed: `1824 Vefsn`.
    List<String> municipalities() {
        return register.all().stream()
                .map(municipality -> municipality.number() + " " + municipality.name())
                .toList();
    }

    @Override
    public Optional<String> slug(PageKind kind, String title) {
        return find(kind, titles -> titles.slugs().get(folded(title)));
    }

    @Override
    public Optional<String> title(PageKind kind, String slug) {
        return find(kind, titles -> titles.bySlug().get(slug));
    }

    /// What is known is good enough when it was found: saving a page does not read all titles anew.
    @Override
    public Optional<String> series(String name, String indicator) {
        return store.read(tx -> {
            if (name.isBlank() || tx.figures().find(name).isPresent()) {
                return Optional.empty();
            }
            List<Series> found = tx.figures().headsOfEntity(indicator, name.strip(), 2);
            return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
        });
    }

    private Optional<String> find(PageKind kind, Function<Titles, @Nullable String> look) {
        var before = kept.get(kind);
        var known = before == null ? null : look.apply(before);
        return Optional.ofNullable(known == null ? look.apply(of(kind)) : known);
    }

    /// Numbers that the municipality had in a year, as they are typed: `1601 Trondheim`.
    List<String> then(String number, int year) {
        return register.predecessors(number).stream()
                .filter(former -> register.existedIn(former.number(), year))
                .map(former -> former.number() + " " + former.name())
                .toList();
    }

    /// Only where one municipality alone has the name, in one of its languages or in all.
    @Override
    public Optional<String> municipality(String name) {
        var found =
                register.all().stream()
                        .filter(municipality -> isCalled(municipality, name))
                        .map(Municipality::number)
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isCalled(Municipality municipality, String name) {
        return municipality.name().equalsIgnoreCase(name)
                || Stream.of(municipality.name().split(" - ")).anyMatch(name::equalsIgnoreCase);
    }

    @Override
    public Optional<String> municipalityName(String number) {
        return switch (register.resolve(number)) {
            case Resolution.Current(var now) -> Optional.of(now.name());
            case Resolution.Replaced(var former, _) -> Optional.of(former.name());
            case Resolution.Divided(var former) -> Optional.of(former.name());
            case Resolution.Unknown _ -> Optional.empty();
        };
    }

    private Titles of(PageKind kind) {
        var now = store.position();
        return kept.compute(
                kind,
                (_, before) ->
                        before != null && before.position() == now ? before : read(kind, now));
    }

    /// Two pages may have the same title; the second is then known by its slug.
    private Titles read(PageKind kind, long position) {
        var entries = new ArrayList<String>();
        var bySlug = new HashMap<String, String>();
        var slugs = new HashMap<String, String>();
        for (var page : store.read(tx -> tx.pages().list(kind))) {
            var slug = page.address().slug();
            if (slugs.putIfAbsent(folded(page.title()), slug) == null) {
                bySlug.put(slug, page.title());
                entries.add(page.title());
            } else {
                entries.add(slug);
            }
        }
        return new Titles(position, List.copyOf(entries), Map.copyOf(bySlug), Map.copyOf(slugs));
    }

    private static String folded(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }
}
