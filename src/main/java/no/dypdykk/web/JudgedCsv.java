package no.dypdykk.web;

import no.dypdykk.core.evidence.Change;
import no.dypdykk.core.evidence.Circumstances;
import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.RegressionToTheMean;
import no.dypdykk.core.evidence.judging.Course;
import no.dypdykk.core.evidence.judging.Group;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Judged.Chance;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.judging.QuarterPoint;
import no.dypdykk.core.evidence.table.Analysing;
import no.dypdykk.core.text.CsvWriter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Judged outcomes as a table for a spreadsheet: what went in, how it was computed, and every
/// number that came out. Numbers are not rounded, so that whoever wants to can compute them again.
public final class JudgedCsv {
    private final CsvWriter csv = new CsvWriter(CsvWriter.Form.SPREADSHEET);
    private final EvidenceWords words;
    private String indicator = "";

    private JudgedCsv(EvidenceWords words) {
        this.words = words;
    }

    /// @param outcome what went in
    /// @param employees how many people it is about; null when not known
    public record Reported(
            Outcome outcome, Indicator indicator, @Nullable Integer employees, Judged judged) {}

    /// All outcomes of a case, or a single one.
    public static String of(List<Reported> outcomes, EvidenceWords words) {
        var table = new JudgedCsv(words);
        table.csv.row(List.of("maaltall", "navn", "verdi", "fra", "til", "forklaring"));
        outcomes.forEach(table::write);
        return table.csv.toString();
    }

    private void write(Reported reported) {
        Judged judged = reported.judged();
        indicator = judged.indicator();
        text("metode", Analysing.METHOD);
        text("maaling", judged.design().code());
        text("formel", words.formula(judged, reported.indicator()));
        settings(reported);
        reported.outcome().figures().forEach(this::input);
        reported.outcome().changes().forEach(this::input);
        text("dom", judged.verdict().code());
        number("trinn", (double) judged.grade().level());
        judged.grade().reasons().forEach(reason -> text("trinn_grunn", words.reason(reason)));
        judged.refusals().forEach(refused -> text(refused.code().code(), words.refusal(refused)));
        judged.warnings().forEach(warning -> text(warning.code(), words.warning(warning)));
        shift(judged.shift());
        chance(judged.chance());
        course(judged.course());
        group(judged.group());
    }

    private void settings(Reported reported) {
        number("retning", (double) reported.indicator().direction());
        number("minste_viktige_endring", reported.indicator().delta());
        number("ansatte", asDouble(reported.employees()));
        Circumstances said = reported.outcome().circumstances();
        text("valgt_paa_forhaand", code(said.beforehand()));
        text("startet_fordi_tallet_var_hoyt", code(said.high()));
        text("andre_endringer_samtidig", code(said.otherChanges()));
        text("maalt_paa_ny_maate", code(said.measuredAnew()));
    }

    private static String code(@Nullable Said said) {
        return said == null ? "" : said.code();
    }

    private static @Nullable Double asDouble(@Nullable Integer whole) {
        return whole == null ? null : (Double) whole.doubleValue();
    }

    private void input(Figure figure) {
        csv.text(indicator)
                .text("inndata " + Objects.requireNonNullElse(figure.period(), ""))
                .number(figure.value())
                .text(null)
                .text(null)
                .text(
                        about(
                                figure.role().code(),
                                figure.kind().code(),
                                figure.unit(),
                                figure.population(),
                                figure.source(),
                                figure.note(),
                                figure.n() == null ? null : "n = " + figure.n(),
                                figure.sd() == null ? null : "sd = " + figure.sd()))
                .end();
    }

    private void input(Change change) {
        csv.text(indicator)
                .text("oppgitt endring " + Objects.requireNonNullElse(change.period(), ""))
                .number(change.value())
                .text(null)
                .text(null)
                .text(
                        about(
                                change.unit().code(),
                                change.kind().code(),
                                change.comparedWith(),
                                change.population(),
                                change.source(),
                                change.note()))
                .end();
    }

    private static String about(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("; "));
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
            number("standardavvik_ved_tilfeldighet", chance.deviation());
            number("stoybaand_95", chance.band());
            number("andel_ved_tilfeldighet", chance.share());
            fall(chance.fall());
        }
    }

    private void fall(@Nullable RegressionToTheMean fall) {
        if (fall != null) {
            number("referansenivaa", fall.reference());
            number("standardavvik_mellom_enheter", fall.betweenUnits());
            number("paalitelighet", fall.reliability());
            number("ventet_fall", fall.expectedFall());
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
                    quarter(point);
                    number("sammenligning " + point.quarter(), point.comparison());
                    line("ventet " + point.quarter(), point.expected(), point.band());
                });
    }

    private void group(@Nullable Group group) {
        if (group == null) {
            return;
        }
        var found = group.found();
        number("frihetsgrader", (double) found.freedom());
        number("fravaer_til_vekter", group.quarters().level());
        number("kvartaler_foer", group.quarters().before());
        number("kvartaler_etter", group.quarters().after());
        number("plass_blant_enhetene", found.placeboRank());
        number("spredning", found.weighted() == null ? null : found.weighted().dispersion());
        unit("sak", group.own());
        group.others().forEach(unit -> unit("sammenligningsenhet", unit));
        group.left().forEach(name -> text("utelatt", name));
        group.ways()
                .forEach(other -> line(other.way(), other.estimate().value(), other.interval()));
        group.points()
                .forEach(point -> {
                    quarter(point);
                    line("enhetene " + point.quarter(), point.median(), point.middle());
                });
    }

    /// What was measured, and whether that was before the start or after it.
    private void quarter(QuarterPoint point) {
        csv.text(indicator)
                .text("serie " + point.quarter())
                .number(point.value())
                .text(null)
                .text(null)
                .text(point.after() ? "etter" : "foer")
                .end();
    }

    /// Change, level before and level after.
    private void unit(String role, Group.Unit unit) {
        csv.text(indicator)
                .text(role)
                .number(unit.change())
                .number(unit.before())
                .number(unit.after())
                .text(
                        about(
                                unit.name(),
                                unit.employees() == null ? null : "N = " + unit.employees()))
                .end();
    }

    private void text(String name, String value) {
        csv.text(indicator).text(name).text(value).text(null).text(null).text(null).end();
    }

    private void number(String name, @Nullable Double value) {
        csv.text(indicator).text(name).number(value).text(null).text(null).text(null).end();
    }

    private void line(String name, double value, @Nullable Interval interval) {
        csv.text(indicator)
                .text(name)
                .number(value)
                .number(interval == null ? null : interval.lower())
                .number(interval == null ? null : interval.upper())
                .text(null)
                .end();
    }
}
