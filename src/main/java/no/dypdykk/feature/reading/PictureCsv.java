package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.RandomEffects;
import no.dypdykk.core.evidence.judging.CaseResult;
import no.dypdykk.core.evidence.judging.Picture;
import no.dypdykk.core.evidence.judging.Picture.Entry;
import no.dypdykk.core.evidence.judging.Picture.Pooled;
import no.dypdykk.core.evidence.table.Analysing;
import no.dypdykk.core.evidence.table.Warning;
import no.dypdykk.core.text.CsvWriter;
import no.dypdykk.feature.reading.PracticeEvidence.OfIndicator;
import no.dypdykk.web.EvidenceWords;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// What the cases of a practice carry together, as a table for a spreadsheet: each case's estimate
/// with its standard error, the settings, and what was computed from them. Numbers are not rounded.
/// How an estimate came about is in the file of its case.
final class PictureCsv {
    private final CsvWriter csv = new CsvWriter(CsvWriter.Form.SPREADSHEET);
    private final EvidenceWords words;
    private String indicator = "";

    private PictureCsv(EvidenceWords words) {
        this.words = words;
    }

    static String of(List<OfIndicator> pictures, EvidenceWords words) {
        var table = new PictureCsv(words);
        table.csv.row(
                List.of(
                        "maaltall",
                        "navn",
                        "verdi",
                        "standardfeil",
                        "fra",
                        "til",
                        "vekt_prosent",
                        "trinn",
                        "forklaring"));
        pictures.forEach(table::write);
        return table.csv.toString();
    }

    private void write(OfIndicator found) {
        indicator = found.indicator().id();
        Picture picture = found.picture();
        text("metode", Analysing.METHOD);
        text("formel", words.poolingFormula());
        number("retning", found.indicator().direction());
        number("minste_viktige_endring", found.indicator().delta());
        picture.entries().forEach(this::entry);
        picture.unusable().forEach(this::unusable);
        number("k", picture.entries().size());
        number("kommuner", picture.municipalities());
        number("startet_ikke_rapportert", picture.started());
        pooled(picture.pooled(), "");
        pooled(picture.stricter(), "trinn_3_og_hoeyere ");
    }

    private void entry(Entry entry) {
        csv.text(indicator)
                .text("sak")
                .number(entry.effect().value())
                .number(entry.effect().error())
                .number(entry.interval().lower())
                .number(entry.interval().upper())
                .number(entry.share() > 0 ? entry.share() : null)
                .number(entry.grade())
                .text(
                        entry.cases().stream()
                                .map(PictureCsv::about)
                                .collect(Collectors.joining("; ")))
                .end();
    }

    private void unusable(CaseResult result) {
        csv.text(indicator)
                .text("sak_uten_tall")
                .text(null)
                .text(null)
                .text(null)
                .text(null)
                .text(null)
                .number(result.judged().grade().level())
                .text(about(result))
                .end();
    }

    private static String about(CaseResult result) {
        return result.path() + " (" + result.judged().design().code() + ")";
    }

    private void pooled(@Nullable Pooled pooled, String prefix) {
        if (pooled == null) {
            return;
        }
        RandomEffects effects = pooled.effects();
        line(prefix + "snitt", effects.estimate(), effects.wald(), pooled.interval());
        number(prefix + "standardfeil_hartung_knapp", effects.hartungKnapp());
        number(prefix + "standardfeil_modifisert", effects.modified());
        number(prefix + "tau2", effects.tau2());
        number(prefix + "i2_prosent", effects.i2());
        if (pooled.prediction() != null) {
            line(prefix + "ny_enhet", effects.estimate(), null, pooled.prediction());
        }
        number(prefix + "egger_p", pooled.eggerP());
        if (pooled.few()) {
            text(prefix + Warning.FEW_CASES.code(), words.warning(Warning.FEW_CASES));
        }
        RandomEffects ratio = pooled.ratio();
        if (ratio != null) {
            line(prefix + "log_forhold", ratio.estimate(), ratio.wald(), ratio.interval());
        }
        text(prefix + "dom", pooled.verdict().code());
        number(prefix + "tillit", pooled.trust().level());
        pooled.trust().doubts().forEach(doubt -> text(prefix + "tillit_grunn", words.doubt(doubt)));
        number(prefix + "av_ti", pooled.ofTen());
        List<RandomEffects> others = effects.leaveOneOut();
        for (int i = 0; i < others.size(); i++) {
            RandomEffects other = others.get(i);
            line(prefix + "uten_sak_" + (i + 1), other.estimate(), other.wald(), other.interval());
        }
    }

    private void line(String name, double value, @Nullable Double error, Interval interval) {
        csv.text(indicator)
                .text(name)
                .number(value)
                .number(error)
                .number(interval.lower())
                .number(interval.upper());
        empty(3);
    }

    private void number(String name, @Nullable Number value) {
        csv.text(indicator).text(name).number(value);
        empty(6);
    }

    private void text(String name, String value) {
        csv.text(indicator).text(name).text(null);
        for (int i = 0; i < 5; i++) {
            csv.text(null);
        }
        csv.text(value).end();
    }

    private void empty(int cells) {
        for (int i = 0; i < cells; i++) {
            csv.text(null);
        }
        csv.end();
    }
}
