package no.dypdykk.core.page;

import no.dypdykk.core.evidence.Change;
import no.dypdykk.core.evidence.ChangeUnit;
import no.dypdykk.core.evidence.Circumstances;
import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Framing;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Qualifier;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Source;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what only a case has: setting, practices and outcomes.
final class CaseReader {
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2200;
    private static final int MOST_COMPARISONS = 100;
    private static final int MOST_EMPLOYEES = 10_000_000;

    private final Fields fields;

    CaseReader(Fields fields) {
        this.fields = fields;
    }

    CaseStudy caseStudy(PageHead head, String body) {
        return new CaseStudy(
                head,
                setting(),
                trial(),
                practices(),
                fields.slugs("concepts"),
                outcomes(head.sources()),
                body);
    }

    private CaseStudy.Setting setting() {
        var period = fields.fields("period");
        var from = period.map(p -> p.whole("from", EARLIEST_YEAR, LATEST_YEAR)).orElse(null);
        var to = period.map(p -> p.whole("to", EARLIEST_YEAR, LATEST_YEAR)).orElse(null);
        if (from != null && to != null && from > to) {
            fields.report("period", ProblemCode.PERIOD_REVERSED, "" + from, "" + to);
        }
        return new CaseStudy.Setting(
                municipality("municipality", fields.text("municipality")),
                partners(),
                fields.text("place"),
                country(),
                from,
                to,
                fields.word("sector", Sector.class),
                fields.text("service_type"),
                fields.whole("employees", 0, MOST_EMPLOYEES),
                fields.word("teller", Teller.class),
                fields.word("progress", Progress.class, Progress.UNKNOWN),
                fields.date("followup"),
                fields.truth("dypdykk"));
    }

    /// Whoever names the case it comes after says how, too.
    private CaseStudy.@Nullable Trial trial() {
        var after = fields.slug("after");
        var how = fields.word("tried", Tried.class);
        if (after != null && fields.text("tried") == null) {
            fields.report("tried", ProblemCode.MISSING);
        }
        return how == null ? null : new CaseStudy.Trial(how, after);
    }

    private List<String> partners() {
        var numbers = fields.texts("partners");
        for (var i = 0; i < numbers.size(); i++) {
            municipality("partners[" + i + "]", numbers.get(i));
        }
        return numbers;
    }

    private @Nullable String municipality(String name, @Nullable String number) {
        if (number != null && !MUNICIPALITY.matcher(number).matches()) {
            fields.report(name, ProblemCode.WRONG_MUNICIPALITY_NUMBER, number);
        }
        return number;
    }

    private String country() {
        var country = fields.text("country", "NO");
        if (!COUNTRY.matcher(country).matches()) {
            fields.report("country", ProblemCode.WRONG_COUNTRY, country);
        }
        return country;
    }

    private List<CaseStudy.PracticeUse> practices() {
        return fields.list("practices").stream()
                .map(use ->
                        new CaseStudy.PracticeUse(
                                use.requiredSlug("practice"),
                                use.word("part", Part.class, Part.BUNDLE)))
                .toList();
    }

    private List<Outcome> outcomes(List<Source> sources) {
        var ids = new LinkedHashSet<String>();
        sources.forEach(source -> ids.add(source.id()));
        return fields.list("outcomes").stream().map(outcome -> outcome(outcome, ids)).toList();
    }

    private static Outcome outcome(Fields outcome, Set<String> sources) {
        return new Outcome(
                outcome.requiredText("indicator"),
                outcome.requiredWord("result", Result.class),
                outcome.text("population"),
                outcome.list("figures").stream().map(figure -> figure(figure, sources)).toList(),
                outcome.list("changes").stream().map(change -> change(change, sources)).toList(),
                outcome.text("note"),
                new Circumstances(
                        outcome.word("beforehand", Said.class),
                        outcome.word("chosen_high", Said.class),
                        outcome.word("other_changes", Said.class),
                        outcome.word("measured_anew", Said.class)),
                new Framing(
                        period(outcome, "start"),
                        comparisons(outcome),
                        outcome.text("comparison_reason")));
    }

    private static List<String> comparisons(Fields outcome) {
        var ids = outcome.oneOrMore("comparison");
        if (ids.size() > MOST_COMPARISONS) {
            outcome.report(
                    "comparison",
                    ProblemCode.TOO_MANY_COMPARISONS,
                    "" + ids.size(),
                    "" + MOST_COMPARISONS);
        }
        return ids;
    }

    private static Figure figure(Fields figure, Set<String> sources) {
        return new Figure(
                period(figure),
                figure.requiredNumber("value"),
                figure.requiredWord("role", FigureRole.class),
                figure.word("kind", Origin.class, Origin.SELF_REPORTED),
                source(figure, sources),
                figure.word("qualifier", Qualifier.class),
                figure.text("unit"),
                figure.text("population"),
                figure.text("note"),
                figure.whole("n", 1, MOST_EMPLOYEES),
                figure.number("sd"));
    }

    private static Change change(Fields change, Set<String> sources) {
        return new Change(
                period(change),
                change.requiredNumber("value"),
                change.requiredWord("unit", ChangeUnit.class),
                change.word("kind", Origin.class, Origin.SELF_REPORTED),
                source(change, sources),
                change.text("compared_with"),
                change.word("qualifier", Qualifier.class),
                change.text("population"),
                change.text("note"));
    }

    private static @Nullable String period(Fields figure) {
        return period(figure, "period");
    }

    private static @Nullable String period(Fields fields, String name) {
        var period = fields.text(name);
        if (period != null && Period.parse(period).isEmpty()) {
            fields.report(name, ProblemCode.WRONG_PERIOD, period);
        }
        return period;
    }

    private static String source(Fields figure, Set<String> sources) {
        var id = figure.requiredText("source");
        if (!id.isEmpty() && !sources.contains(id)) {
            figure.report(
                    "source",
                    ProblemCode.UNKNOWN_SOURCE,
                    Stream.concat(Stream.of(id), sources.stream()));
        }
        return id;
    }
}
