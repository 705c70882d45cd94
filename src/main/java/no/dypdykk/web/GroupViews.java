package no.dypdykk.web;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.judging.Group;
import no.dypdykk.web.JudgedView.Computed;
import no.dypdykk.web.JudgedView.UnitRow;

import java.util.ArrayList;
import java.util.List;

/// Puts a case beside the units that it is compared with into words (method, section 4.7).
final class GroupViews {
    private final Texts texts;
    private final EvidenceWords words;

    GroupViews(Texts texts) {
        this.texts = texts;
        this.words = new EvidenceWords(texts);
    }

    /// What was found, and who could not be compared with.
    ///
    /// @param value the change of the case beyond that of the others
    List<String> notes(Group group, double value, Interval interval, Indicator indicator) {
        var notes = new ArrayList<String>();
        notes.add(
                texts.get(
                        value < 0 ? "judged.units.down" : "judged.units.up",
                        group.others().size(),
                        words.number(Math.abs(value), indicator),
                        words.points(indicator),
                        words.number(interval.lower(), indicator),
                        words.number(interval.upper(), indicator)));
        if (!group.left().isEmpty()) {
            notes.add(texts.get("judged.units.left", String.join(", ", group.left())));
        }
        return notes;
    }

    List<Computed> numbers(Group group, Indicator indicator) {
        int all = group.others().size() + 1;
        double usual = group.own().change() - group.found().main().value();
        return List.of(
                number(
                        "judged.quarters",
                        texts.get(
                                "judged.quarters.value",
                                (int) group.quarters().before(),
                                (int) group.quarters().after())),
                number("judged.units", NorwegianNumbers.count(all - 1)),
                number("judged.units.change", words.change(usual, indicator)),
                number(
                        "judged.units.rank",
                        texts.get(
                                "judged.units.rank.value",
                                Math.round(group.found().placeboRank() * all),
                                all)));
    }

    private Computed number(String key, String value) {
        return new Computed(texts.get(key), value);
    }

    /// The case first, then the others.
    List<UnitRow> rows(Group group, Indicator indicator) {
        var rows = new ArrayList<UnitRow>();
        rows.add(row(texts.get("chart.own"), group.own(), indicator));
        group.others().forEach(unit -> rows.add(row(unit.name(), unit, indicator)));
        return rows;
    }

    private UnitRow row(String name, Group.Unit unit, Indicator indicator) {
        Double employees = unit.employees();
        return new UnitRow(
                name,
                employees == null
                        ? texts.get("not-stated")
                        : NorwegianNumbers.count(Math.round(employees)),
                words.number(unit.before(), indicator),
                words.number(unit.after(), indicator),
                words.number(unit.change(), indicator));
    }
}
