package no.dypdykk.feature.reading;

import io.javalin.http.Context;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.place.Former;
import no.dypdykk.core.place.Municipality;
import no.dypdykk.feature.reading.ReferenceJson.FormerJson;
import no.dypdykk.feature.reading.ReferenceJson.IndicatorJson;
import no.dypdykk.feature.reading.ReferenceJson.IndicatorsJson;
import no.dypdykk.feature.reading.ReferenceJson.Municipalities;
import no.dypdykk.feature.reading.ReferenceJson.MunicipalityJson;
import no.dypdykk.feature.reading.ReferenceJson.ThemeJson;
import no.dypdykk.feature.reading.ReferenceJson.ThemesJson;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;
import no.dypdykk.web.Json;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

/// Reference lists as JSON; names of indicators in the reader's written standard.
public final class ReferenceApiRoutes {
    private final Store store;
    private final Reference reference;

    public ReferenceApiRoutes(Store store, Reference reference) {
        this.store = store;
        this.reference = reference;
    }

    public void municipalities(Context context) {
        var all = reference.municipalities().all().stream().map(this::municipality).toList();
        Responses.send(context, Json.answer(new Municipalities(all)));
    }

    private MunicipalityJson municipality(Municipality municipality) {
        return new MunicipalityJson(
                municipality.number(),
                municipality.name(),
                municipality.countyNumber(),
                municipality.county(),
                municipality.population(),
                reference.municipalities().predecessors(municipality.number()).stream()
                        .map(ReferenceApiRoutes::former)
                        .toList());
    }

    private static FormerJson former(Former former) {
        return new FormerJson(former.number(), former.name(), former.from(), former.to());
    }

    public void indicators(Context context) {
        Texts texts = Reader.of(context).texts();
        var all =
                reference.indicators().all().stream()
                        .map(indicator -> indicator(indicator, texts.language()))
                        .toList();
        Responses.send(context, Json.answer(new IndicatorsJson(all)));
    }

    private static IndicatorJson indicator(Indicator indicator, Language language) {
        return new IndicatorJson(
                indicator.id(),
                in(indicator.name(), language),
                in(indicator.definition(), language),
                indicator.unit(),
                indicator.direction(),
                indicator.seasonal(),
                indicator.smallestGroup(),
                indicator.delta(),
                Urls.indicator(indicator.id()));
    }

    private static String in(Indicator.Text text, Language language) {
        return language == Language.NN ? text.nn() : text.nb();
    }

    public void themes(Context context) {
        var all =
                store.read(tx -> tx.pages().list(PageKind.THEME)).stream()
                        .map(ReferenceApiRoutes::theme)
                        .toList();
        Responses.send(context, Json.answer(new ThemesJson(all)));
    }

    private static ThemeJson theme(Summary theme) {
        return new ThemeJson(
                theme.id().value(),
                theme.address().slug(),
                theme.title(),
                theme.summary(),
                theme.address().path());
    }
}
