package no.dypdykk.feature.series;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.Problem;
import no.dypdykk.feature.series.IntakeView.Asking;
import no.dypdykk.feature.series.IntakeView.Change;
import no.dypdykk.feature.series.IntakeView.Heading;
import no.dypdykk.feature.series.IntakeView.Line;
import no.dypdykk.feature.series.IntakeView.Wrong;
import no.dypdykk.port.Intakes;
import no.dypdykk.port.Intakes.Counts;
import no.dypdykk.port.Intakes.Intake;
import no.dypdykk.port.Intakes.Standing;
import no.dypdykk.port.Store;
import no.dypdykk.web.Choice;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.PeriodWords;
import no.dypdykk.web.ProblemWords;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Files with figures in a reader's words.
record IntakeViews(Indicators indicators, Texts texts) {
    private static final int MOST_SERIES = 50;
    private static final int MOST_CHANGES = 50;
    private static final int MOST_PROBLEMS = 100;
    private static final int MOST_NOTES = 20;

    Asking asking(IntakeForm form, FormProblems problems) {
        var choices = new ArrayList<Choice>();
        choices.add(
                new Choice("", texts.get("intake.indicator.in-file"), form.indicator().isEmpty()));
        indicators
                .all()
                .forEach(one ->
                        choices.add(
                                new Choice(
                                        one.id(), name(one), one.id().equals(form.indicator()))));
        return new Asking(
                form,
                problems,
                choices,
                Stream.of(Origin.values())
                        .map(kind ->
                                new Choice(
                                        kind.code(),
                                        texts.name(kind),
                                        kind.code().equals(form.kind())))
                        .toList());
    }

    /// @param share how many percent of the file are read or kept; empty when nothing is done with
    ///   it
    IntakeView view(Intake intake, Store.Tx tx, Optional<Integer> share) {
        return share.map(percent -> busy(intake, percent)).orElseGet(() -> whole(intake, tx));
    }

    private IntakeView busy(Intake intake, int percent) {
        return new IntakeView(
                intake.id(),
                intake.file(),
                intake.standing() == Standing.READING ? "reading" : "keeping",
                NorwegianNumbers.count(intake.rows()),
                percent,
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                0,
                List.of(),
                0,
                false);
    }

    private IntakeView whole(Intake intake, Store.Tx tx) {
        Intakes intakes = tx.intakes();
        Counts counts = intakes.counts(intake.id());
        List<Series> series = intakes.series(intake.id(), "", MOST_SERIES);
        List<Problem> problems = intakes.problems(intake.id(), MOST_PROBLEMS);
        List<Problem> remarks = intakes.remarks(intake.id(), MOST_PROBLEMS);
        return new IntakeView(
                intake.id(),
                intake.file(),
                intake.standing() == Standing.READING ? "interrupted" : intake.standing().code(),
                NorwegianNumbers.count(intake.rows()),
                0,
                counts(intake, counts),
                headings(intake),
                series.stream().map(this::line).toList(),
                counts.series() - series.size(),
                intakes.changes(intake.id(), MOST_CHANGES).stream().map(this::change).toList(),
                problems.stream().map(this::wrong).toList(),
                counts.problems() - problems.size(),
                remarks.stream().map(this::remark).toList(),
                counts.remarks() - remarks.size(),
                intake.standing() == Standing.READY && counts.fresh() + counts.changed() > 0);
    }

    private List<String> counts(Intake intake, Counts counts) {
        var lines = new ArrayList<String>();
        lines.add(texts.count("intake.read", intake.rows(), intake.file()));
        add(lines, "intake.empty", intake.empty());
        if (intake.standing() == Standing.READY) {
            lines.add(
                    texts.count(
                            "intake.fresh",
                            counts.fresh(),
                            NorwegianNumbers.count(counts.series())));
            add(lines, "intake.changed", counts.changed());
            add(lines, "intake.same", counts.same());
            add(lines, "intake.wrong", counts.problems());
            add(lines, "intake.remarks", counts.remarks());
        }
        return lines;
    }

    private void add(List<String> lines, String key, long number) {
        if (number > 0) {
            lines.add(texts.count(key, number));
        }
    }

    private List<Heading> headings(Intake intake) {
        return intake.headings()
                .lines()
                .map(line -> line.split("\t", 2))
                .map(parts -> new Heading(parts[0], meaning(parts.length < 2 ? "" : parts[1])))
                .toList();
    }

    private String meaning(String code) {
        if (code.isEmpty()) {
            return texts.get("intake.heading.none");
        }
        String key = "column." + code;
        return texts.has(key) ? texts.get(key) : PeriodWords.words(code, texts);
    }

    private Line line(Series series) {
        String name =
                indicators.find(series.indicator()).map(this::name).orElse(series.indicator());
        if (series.points().isEmpty()) {
            return new Line(
                    series.id(),
                    series.entity(),
                    name,
                    "",
                    texts.get("intake.no-values"),
                    series.notes());
        }
        Series.Point first = series.points().getFirst();
        Series.Point last = series.points().getLast();
        return new Line(
                series.id(),
                series.entity(),
                name,
                PeriodWords.words(first.period(), texts)
                        + " – "
                        + PeriodWords.words(last.period(), texts),
                texts.count(
                        "intake.values",
                        series.points().size(),
                        Units.value(first.value(), series.unit(), texts),
                        Units.value(last.value(), series.unit(), texts)),
                notes(series));
    }

    /// Those of the series, then those of its values, each once with the first of its periods.
    private List<String> notes(Series series) {
        var ofValues = new LinkedHashMap<String, List<Series.Point>>();
        series.points().stream()
                .filter(point -> !point.basis().note().isEmpty())
                .forEach(point ->
                        ofValues.computeIfAbsent(point.basis().note(), _ -> new ArrayList<>())
                                .add(point));
        return Stream.concat(
                        series.notes().stream(),
                        ofValues.entrySet().stream()
                                .map(entry ->
                                        texts.count(
                                                "intake.note",
                                                entry.getValue().size(),
                                                note(entry.getKey()),
                                                PeriodWords.words(
                                                        entry.getValue().getFirst().period(),
                                                        texts))))
                .limit(MOST_NOTES)
                .toList();
    }

    /// The sign for preliminary values in words.
    private String note(String note) {
        return note.equals("*") ? texts.get("point.preliminary") : note;
    }

    private Change change(Intakes.Change change) {
        return new Change(
                change.series(),
                PeriodWords.words(change.period(), texts),
                NorwegianNumbers.decimal(change.before()),
                NorwegianNumbers.decimal(change.after()));
    }

    private Wrong wrong(Problem problem) {
        return new Wrong(
                problem.line() == 0 ? "" : Integer.toString(problem.line()),
                problem.field().equals("-") ? texts.get("intake.whole-row") : problem.field(),
                words(problem));
    }

    private Wrong remark(Problem remark) {
        return new Wrong(
                remark.line() == 0 ? "" : Integer.toString(remark.line()),
                remark.field(),
                RemarkWords.of(remark, texts));
    }

    private String words(Problem problem) {
        String key = "unreadable." + String.join("", problem.details());
        return texts.has(key) ? texts.get(key) : ProblemWords.of(problem, texts);
    }

    private String name(Indicator indicator) {
        return texts.language() == Language.NN ? indicator.name().nn() : indicator.name().nb();
    }
}
