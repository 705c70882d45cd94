package no.dypdykk.web;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.search.Facet;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What facet values are called. Titles of practices, concepts and themes are read from the store
/// again when it has changed. Safe for all threads.
public final class Labels {
    private static final List<PageKind> TITLED =
            List.of(PageKind.PRACTICE, PageKind.CONCEPT, PageKind.THEME);

    private final Store store;
    private final MunicipalityRegister municipalities;
    private final Indicators indicators;
    private final Map<String, String> counties = new HashMap<>();
    private final AtomicReference<Titles> titles = new AtomicReference<>(new Titles(-1, Map.of()));

    public Labels(Store store, MunicipalityRegister municipalities, Indicators indicators) {
        this.store = store;
        this.municipalities = municipalities;
        this.indicators = indicators;
        for (Municipality municipality : municipalities.all()) {
            counties.putIfAbsent(municipality.countyNumber(), municipality.county());
        }
    }

    private record Titles(long position, Map<String, String> byPath) {}

    /// The value itself when nothing better is known.
    public String label(Facet facet, String value, Texts texts) {
        return switch (facet) {
            case KIND -> text(texts, "kinds.", value);
            case SECTOR -> text(texts, "sector.", value);
            case SERVICE -> value.substring(value.indexOf(Facet.WITHIN) + 1);
            case RESULT -> text(texts, "result.", value);
            case EVIDENCE -> text(texts, "facet.evidence.", value);
            case ORIGIN -> text(texts, "origin.", value);
            case ROLE -> text(texts, "viewpoint.", value);
            case SIZE -> text(texts, "size.", value);
            case LANG -> text(texts, "language.", value);
            case THEME -> title(PageKind.THEME, value);
            case PRACTICE -> title(PageKind.PRACTICE, value);
            case CONCEPT -> title(PageKind.CONCEPT, value);
            case INDICATOR -> indicator(value, texts);
            case COUNTY -> counties.getOrDefault(value, value);
            case MUNICIPALITY -> municipality(value);
        };
    }

    /// The value of [Facet#whole] that a value is part of; empty when it is part of none.
    public String whole(Facet facet, String value) {
        return switch (facet.whole()) {
            case COUNTY -> county(value);
            case SECTOR -> value.substring(0, Math.max(0, value.indexOf(Facet.WITHIN)));
            default -> "";
        };
    }

    private String county(String municipality) {
        return municipalities.resolve(municipality) instanceof Resolution.Current(var now)
                ? now.countyNumber()
                : "";
    }

    public String indicator(String id, Texts texts) {
        return indicators
                .find(id)
                .map(found ->
                        texts.language() == Language.NN ? found.name().nn() : found.name().nb())
                .orElse(id);
    }

    private static String text(Texts texts, String prefix, String value) {
        return texts.has(prefix + value) ? texts.get(prefix + value) : value;
    }

    /// The name of the municipality that has or had a number.
    public String municipality(String number) {
        return switch (municipalities.resolve(number)) {
            case Resolution.Current(var now) -> now.name();
            case Resolution.Replaced(_, var now) -> now.name();
            case Resolution.Divided(var former) -> former.name();
            case Resolution.Unknown(var unknown) -> unknown;
        };
    }

    private String title(PageKind kind, String slug) {
        String title = titles().byPath().get(Urls.page(kind, slug));
        return Optional.ofNullable(title).orElse(slug);
    }

    private Titles titles() {
        long now = store.position();
        Titles kept = titles.get();
        if (kept.position() == now) {
            return kept;
        }
        var read = new HashMap<String, String>();
        store.read(tx -> {
            for (PageKind kind : TITLED) {
                for (Summary page : tx.pages().list(kind)) {
                    read.put(page.address().path(), page.title());
                }
            }
            return true;
        });
        var fresh = new Titles(now, Map.copyOf(read));
        titles.set(fresh);
        return fresh;
    }
}
