package no.dypdykk.feature.evidence;

import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.judging.Course;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Judged.Chance;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.table.Analysing;
import no.dypdykk.core.text.CsvWriter;
import no.dypdykk.web.EvidenceWords;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A judged series as a table for a spreadsheet: name, number or words, low and high end. Numbers
/// are not rounded, so that whoever wants to can compute them again.
final class SelfCsv {
    private final CsvWriter csv = new CsvWriter(CsvWriter.Form.SPREADSHEET);

    private SelfCsv() {}

    static String of(Judged judged, EvidenceWords words) {
        return new SelfCsv().written(judged, words);
    }

    private String written(Judged judged, EvidenceWords words) {
        csv.row(List.of("navn", "verdi", "fra", "til"));
        text("metode", Analysing.METHOD);
        text("maaling", judged.design().code());
        text("dom", judged.verdict().code());
        number("trinn", (double) judged.grade().level());
        judged.grade().reasons().forEach(reason -> text("trinn_grunn", words.reason(reason)));
        judged.refusals().forEach(refused -> text(refused.code().code(), words.refusal(refused)));
        judged.warnings().forEach(warning -> text(warning.code(), words.warning(warning)));
        shift(judged.shift());
        chance(judged.chance());
        course(judged.course());
        return csv.toString();
    }

    private void shift(@Nullable Shift shift) {
        if (shift == null) {
            return;
        }
        number("foer", shift.before());
        number("etter", shift.after());
        line("endring", shift.value(), shift.interval());
        Estimate estimate = shift.estimate();
        number("standardfeil", estimate == null ? null : estimate.error());
    }

    private void chance(@Nullable Chance chance) {
        if (chance != null) {
            number("ansatte", (double) chance.employees());
            number("stoybaand_95", chance.band());
            number("andel_ved_tilfeldighet", chance.share());
        }
    }

    private void course(@Nullable Course course) {
        if (course == null) {
            return;
        }
        text("modell", course.model().code());
        number("rho", course.rho());
        number("frihetsgrader", (double) course.freedom());
        course.others()
                .forEach(other -> line(other.way(), other.estimate().value(), other.interval()));
        course.points()
                .forEach(point -> {
                    number("verdi " + point.quarter(), point.value());
                    number("sammenligning " + point.quarter(), point.comparison());
                    line("ventet " + point.quarter(), point.expected(), point.band());
                });
    }

    private void text(String name, String value) {
        csv.text(name).text(value).text(null).text(null).end();
    }

    private void number(String name, @Nullable Double value) {
        csv.text(name).number(value).text(null).text(null).end();
    }

    private void line(String name, double value, @Nullable Interval interval) {
        csv.text(name)
                .number(value)
                .number(interval == null ? null : interval.lower())
                .number(interval == null ? null : interval.upper())
                .end();
    }
}
