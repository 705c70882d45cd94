package no.dypdykk.web;

import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.judging.Course;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Judged.Chance;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.table.Analysing;
import no.dypdykk.core.text.CsvWriter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Judged outcomes as a table for a spreadsheet: indicator, name, number or words, low and high
/// end. Numbers are not rounded, so that whoever wants to can compute them again.
public final class JudgedCsv {
    private final CsvWriter csv = new CsvWriter(CsvWriter.Form.SPREADSHEET);
    private String indicator = "";

    private JudgedCsv() {}

    /// All outcomes of a case, or a single one.
    public static String of(List<Judged> outcomes, EvidenceWords words) {
        var table = new JudgedCsv();
        table.csv.row(List.of("maaltall", "navn", "verdi", "fra", "til"));
        outcomes.forEach(judged -> table.write(judged, words));
        return table.csv.toString();
    }

    private void write(Judged judged, EvidenceWords words) {
        indicator = judged.indicator();
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
        csv.text(indicator).text(name).text(value).text(null).text(null).end();
    }

    private void number(String name, @Nullable Double value) {
        csv.text(indicator).text(name).number(value).text(null).text(null).end();
    }

    private void line(String name, double value, @Nullable Interval interval) {
        csv.text(indicator)
                .text(name)
                .number(value)
                .number(interval == null ? null : interval.lower())
                .number(interval == null ? null : interval.upper())
                .end();
    }
}
