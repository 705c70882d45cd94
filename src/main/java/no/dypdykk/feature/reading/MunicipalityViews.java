package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.place.Former;
import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.place.SizeClass;
import no.dypdykk.core.search.Facet;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.Link;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.PeriodWords;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Municipalities as their list and pages show them. No ranking: by county and name.
record MunicipalityViews(Shelf shelf) {
    MunicipalityListView list() {
        Map<String, Integer> cases = casesToday();
        Map<String, List<Municipality>> counties = new TreeMap<>();
        for (Municipality municipality : register().all()) {
            counties.computeIfAbsent(municipality.countyNumber(), _ -> new ArrayList<>())
                    .add(municipality);
        }
        return new MunicipalityListView(
                counties.values().stream().map(members -> county(members, cases)).toList(),
                cases.size(),
                register().all().size());
    }

    private static MunicipalityListView.County county(
            List<Municipality> members, Map<String, Integer> cases) {
        var entries =
                members.stream()
                        .sorted(Comparator.comparing(Municipality::number))
                        .map(member ->
                                new MunicipalityListView.Entry(
                                        link(member), cases.getOrDefault(member.number(), 0)))
                        .toList();
        return new MunicipalityListView.County(
                "fylke-" + members.getFirst().countyNumber(),
                members.getFirst().county(),
                entries.stream().mapToInt(MunicipalityListView.Entry::cases).sum(),
                entries);
    }

    MunicipalityView view(Municipality municipality) {
        List<Former> before = register().predecessors(municipality.number());
        var numbers = new ArrayList<>(before.stream().map(Former::number).toList());
        numbers.add(municipality.number());
        return new MunicipalityView(
                municipality.number(),
                municipality.name(),
                new Link(
                        Urls.search(Facet.COUNTY.parameter(), municipality.countyNumber()),
                        municipality.county()),
                municipality.population() == null
                        ? null
                        : NorwegianNumbers.count(municipality.population()),
                alike(SizeClass.of(municipality.population())),
                false,
                before.stream().map(this::before).toList(),
                shelf.teasers(shelf.tx().pages().inMunicipalities(numbers)),
                new KnownViews(shelf).ofCases(shelf.tx().pages().inMunicipalities(numbers)),
                new MunicipalitySeries(shelf).figures(municipality, numbers),
                neighbours(municipality));
    }

    /// A number whose municipality was divided; it leads to no single municipality of today.
    MunicipalityView divided(Former former) {
        return new MunicipalityView(
                former.number(),
                former.name(),
                null,
                null,
                null,
                true,
                List.of(before(former)),
                shelf.teasers(shelf.tx().pages().inMunicipalities(List.of(former.number()))),
                List.of(),
                MunicipalityView.Figures.NONE,
                List.of());
    }

    private @Nullable Link alike(SizeClass size) {
        return size == SizeClass.UNKNOWN
                ? null
                : new Link(
                        Urls.search(Facet.SIZE.parameter(), size.code()),
                        shelf.texts().get("municipality.alike-" + size.code()));
    }

    private MunicipalityView.Before before(Former former) {
        return new MunicipalityView.Before(
                former.number(),
                former.name(),
                PeriodWords.years(former.from(), former.to(), shelf.texts()));
    }

    private List<Link> neighbours(Municipality municipality) {
        Map<String, Integer> cases = casesToday();
        return register().all().stream()
                .filter(other -> other.countyNumber().equals(municipality.countyNumber()))
                .filter(other -> !other.number().equals(municipality.number()))
                .filter(other -> cases.containsKey(other.number()))
                .map(MunicipalityViews::link)
                .toList();
    }

    /// Number of cases per municipality of today, those without left out.
    private Map<String, Integer> casesToday() {
        var cases = new HashMap<String, Integer>();
        for (Summary page : shelf.tx().pages().list(PageKind.CASE)) {
            page.card().municipalities().stream()
                    .map(this::today)
                    .distinct()
                    .filter(number -> !number.isEmpty())
                    .forEach(number -> cases.merge(number, 1, Integer::sum));
        }
        return cases;
    }

    private String today(String number) {
        return switch (register().resolve(number)) {
            case Resolution.Current(var now) -> now.number();
            case Resolution.Replaced(_, var now) -> now.number();
            case Resolution.Divided _, Resolution.Unknown _ -> "";
        };
    }

    private static Link link(Municipality municipality) {
        return new Link(Urls.municipality(municipality.number()), municipality.name());
    }

    private MunicipalityRegister register() {
        return shelf.reference().municipalities();
    }
}
