package no.dypdykk.core.page;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Scale;
import no.dypdykk.core.evidence.disclosure.Limits;
import no.dypdykk.core.evidence.disclosure.Shown;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.text.FrontMatter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Compares what a page says with the registers: do its municipalities and indicators exist, and
/// did the municipality exist then? A page may be well formed and still fail here.
public final class RegisterCheck {
    private final MunicipalityRegister municipalities;
    private final Indicators indicators;

    public RegisterCheck(MunicipalityRegister municipalities, Indicators indicators) {
        this.municipalities = municipalities;
        this.indicators = indicators;
    }

    /// @param frontMatter of the file that the page was read from, for the lines of its fields
    public List<Problem> problems(Page page, FrontMatter frontMatter) {
        var problems = new ArrayList<Problem>();
        var fields = new Fields(frontMatter.fields(), "", problems);
        switch (page) {
            case CaseStudy study -> checkCase(study, fields);
            case Practice practice -> checkIndicators(practice.indicators(), fields);
            case Concept _, Theme _, Workshop _ -> {}
        }
        return List.copyOf(problems);
    }

    private void checkCase(CaseStudy study, Fields fields) {
        var setting = study.setting();
        if (setting.municipality() != null) {
            checkMunicipality("municipality", setting.municipality(), setting, fields);
        }
        for (var i = 0; i < setting.partners().size(); i++) {
            checkMunicipality("partners[" + i + "]", setting.partners().get(i), setting, fields);
        }
        for (var i = 0; i < study.outcomes().size(); i++) {
            var outcome = study.outcomes().get(i);
            var name = "outcomes[" + i + "]";
            checkIndicator(name + ".indicator", outcome.indicator(), fields);
            checkValues(name + ".figures", outcome, fields);
            checkGroup(name + ".figures", outcome, setting.employees(), fields);
            checkParts(name + ".figures", outcome, setting.employees(), fields);
        }
    }

    /// A level lies within its scale, and the spread of answers below its bound (method, section
    /// 2). Levels in another unit than the indicator's are left alone.
    private void checkValues(String name, Outcome outcome, Fields fields) {
        var indicator = indicators.find(outcome.indicator());
        for (var i = 0; i < outcome.figures().size() && indicator.isPresent(); i++) {
            var figure = outcome.figures().get(i);
            var unit = indicator.get().unit();
            if (figure.unit() == null || figure.unit().equals(unit)) {
                checkValue(name + "[" + i + "]", figure, Scale.of(unit), fields);
            }
        }
    }

    private static void checkValue(String name, Figure figure, Scale scale, Fields fields) {
        if (!scale.holds(figure.value())) {
            report(name + ".value", figure.value(), scale.least(), scale.most(), fields);
        } else if (figure.sd() != null) {
            double most = scale.largestDeviation(figure.value(), figure.n());
            if (figure.sd() < 0 || figure.sd() > most) {
                report(name + ".sd", figure.sd(), 0, most, fields);
            }
        }
    }

    private static void report(
            String name, double value, double least, double most, Fields fields) {
        fields.report(
                name,
                ProblemCode.IMPOSSIBLE_NUMBER,
                Scale.plain(value),
                Scale.plain(least),
                Scale.plain(most));
    }

    /// Rule P3 of `src/doc/access.md`: no figures for a group in which people can be told apart.
    private void checkGroup(
            String name, Outcome outcome, @Nullable Integer employees, Fields fields) {
        int limit =
                indicators
                        .find(outcome.indicator())
                        .map(Indicator::smallestGroup)
                        .orElse(Indicator.SMALLEST_GROUP);
        outcome.figures().stream()
                .flatMap(figure -> GroupSize.of(figure, outcome, employees).stream())
                .filter(people -> people < limit)
                .findFirst()
                .ifPresent(people ->
                        fields.report(
                                name,
                                ProblemCode.SMALL_GROUP,
                                "" + people,
                                "" + limit,
                                outcome.indicator()));
    }

    /// Rules N4 and N5: what a reader could tell of one person is not written either.
    private void checkParts(
            String name, Outcome outcome, @Nullable Integer employees, Fields fields) {
        var indicator = indicators.find(outcome.indicator());
        for (var figure : outcome.figures()) {
            var people = GroupSize.of(figure, outcome, employees);
            var period = Optional.ofNullable(figure.period()).flatMap(Period::parse);
            if (indicator.isEmpty() || people.isEmpty() || period.isEmpty() || !isOwn(figure)) {
                continue;
            }
            var reason = Limits.reason(indicator.get(), period.get(), figure.value(), people.get());
            if (reason == Shown.Reason.ONLY_YEARS || reason == Shown.Reason.NO_SPLIT) {
                fields.report(
                        name,
                        reason == Shown.Reason.NO_SPLIT
                                ? ProblemCode.NO_SPLIT
                                : ProblemCode.ONLY_YEARS,
                        "" + people.get());
                return;
            }
        }
    }

    private static boolean isOwn(Figure figure) {
        return figure.role() != FigureRole.TARGET && figure.role() != FigureRole.COMPARISON;
    }

    private void checkMunicipality(
            String name, String number, CaseStudy.Setting setting, Fields fields) {
        var year = setting.from() == null ? setting.to() : setting.from();
        if (municipalities.resolve(number) instanceof Resolution.Unknown) {
            fields.report(name, ProblemCode.UNKNOWN_MUNICIPALITY, number);
        } else if (year != null && !municipalities.existedIn(number, year)) {
            fields.report(name, ProblemCode.MUNICIPALITY_NOT_THEN, number, "" + year);
        }
    }

    private void checkIndicators(List<String> ids, Fields fields) {
        for (var i = 0; i < ids.size(); i++) {
            checkIndicator("indicators[" + i + "]", ids.get(i), fields);
        }
    }

    private void checkIndicator(String name, String id, Fields fields) {
        if (indicators.find(id).isEmpty()) {
            var known = indicators.all().stream().map(Indicator::id);
            fields.report(name, ProblemCode.UNKNOWN_INDICATOR, Stream.concat(Stream.of(id), known));
        }
    }
}
