package no.dypdykk.feature.exchange;

import no.dypdykk.core.evidence.Change;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Source;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.text.Coded;
import no.dypdykk.core.text.CsvWriter;
import no.dypdykk.port.Pages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Every figure of every published case, one a row, with where it comes from. The columns are
/// described on `/om`; new ones may come at the end, none changes its meaning.
///
/// @param origin start of every address, without a slash at the end
public record FiguresCsv(
        String origin, MunicipalityRegister municipalities, Indicators indicators) {
    public static final List<String> COLUMNS =
            List.of(
                    "sak",
                    "adresse",
                    "kommunenummer",
                    "kommune",
                    "maltall",
                    "maltall_navn",
                    "resultat",
                    "slag",
                    "rolle",
                    "periode",
                    "verdi",
                    "enhet",
                    "forbehold",
                    "hvem",
                    "sammenlignet_med",
                    "opphav",
                    "kilde",
                    "utgiver",
                    "ar",
                    "finnes_i",
                    "merknad",
                    "antall_svar",
                    "standardavvik");

    String write(Pages pages, CsvWriter.Form form) {
        var csv = new CsvWriter(form).row(COLUMNS);
        for (var summary : pages.list(PageKind.CASE)) {
            pages.published(summary.id())
                    .map(stored -> PageReader.read(stored.revision().source()))
                    .ifPresent(reading -> add(reading, csv));
        }
        return csv.toString();
    }

    private void add(PageReading reading, CsvWriter csv) {
        if (reading instanceof PageReading.Read(CaseStudy study, _)) {
            for (var outcome : study.outcomes()) {
                outcome.figures().forEach(figure -> row(study, outcome, figure, csv));
                outcome.changes().forEach(change -> row(study, outcome, change, csv));
            }
        }
    }

    private void row(CaseStudy study, Outcome outcome, Figure figure, CsvWriter csv) {
        begin(study, outcome, csv);
        csv.text("niva").text(figure.role().code()).text(figure.period()).number(figure.value());
        csv.text(figure.unit() == null ? unit(outcome) : figure.unit());
        csv.text(code(figure.qualifier())).text(who(figure.population(), outcome)).text("");
        end(study, figure.kind(), figure.source(), figure.note(), csv);
        csv.number(figure.n()).number(figure.sd()).end();
    }

    private void row(CaseStudy study, Outcome outcome, Change change, CsvWriter csv) {
        begin(study, outcome, csv);
        csv.text("endring").text("").text(change.period()).number(change.value());
        csv.text(change.unit().code());
        csv.text(code(change.qualifier())).text(who(change.population(), outcome));
        csv.text(change.comparedWith());
        end(study, change.kind(), change.source(), change.note(), csv);
        csv.text("").text("").end();
    }

    private void begin(CaseStudy study, Outcome outcome, CsvWriter csv) {
        var number = study.setting().municipality();
        csv.text(study.head().title()).text(origin + study.head().address().path());
        csv.text(number).text(number == null ? study.setting().place() : nameThen(number));
        csv.text(outcome.indicator());
        csv.text(indicator(outcome).map(found -> found.name().nb()).orElse(""));
        csv.text(outcome.result().code());
    }

    private static void end(
            CaseStudy study, Coded kind, String sourceId, @Nullable String note, CsvWriter csv) {
        var source =
                study.head().sources().stream()
                        .filter(listed -> listed.id().equals(sourceId))
                        .findFirst();
        csv.text(kind.code());
        csv.text(source.map(Source::title).orElse(sourceId));
        csv.text(source.map(Source::publisher).orElse(""));
        csv.number(source.map(Source::year).orElse(null));
        csv.text(source.map(Source::locator).orElse(""));
        csv.text(note);
    }

    private Optional<Indicator> indicator(Outcome outcome) {
        return indicators.find(outcome.indicator());
    }

    private String unit(Outcome outcome) {
        return indicator(outcome).map(Indicator::unit).orElse("");
    }

    private static @Nullable String who(@Nullable String population, Outcome outcome) {
        return population == null ? outcome.population() : population;
    }

    private static String code(@Nullable Coded word) {
        return word == null ? "" : word.code();
    }

    private String nameThen(String number) {
        return switch (municipalities.resolve(number)) {
            case Resolution.Current(var municipality) -> municipality.name();
            case Resolution.Replaced(var former, _) -> former.name();
            case Resolution.Divided(var former) -> former.name();
            case Resolution.Unknown _ -> "";
        };
    }
}
