package no.dypdykk.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.content.StarterFiles.PageFile;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.ClaimWording;
import no.dypdykk.core.page.Concept;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageLink;
import no.dypdykk.core.page.PageLinks;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.RegisterCheck;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.text.Csv;
import no.dypdykk.core.text.Markdown;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the starter library promises its readers: every link leads somewhere, every figure has a
/// source, every municipality was there, and no sentence claims more than its figures can carry.
class StarterLibraryTest {
    private static Map<PageAddress, PageFile> pages;

    private static final Set<PageKind> MADE_OF_CASES =
            Set.of(PageKind.PRACTICE, PageKind.CONCEPT, PageKind.THEME);

    @BeforeAll
    static void read_every_file_as_a_page() {
        pages = StarterFiles.byAddress();
    }

    @Test
    void every_file_is_a_page_and_the_library_is_as_large_as_promised() {
        assertTrue(count(PageKind.CASE) >= 30);
        assertTrue(count(PageKind.PRACTICE) >= 15);
        assertTrue(count(PageKind.CONCEPT) >= 15);
        assertTrue(count(PageKind.THEME) >= 7);
        assertEquals(1, count(PageKind.WORKSHOP));
    }

    @Test
    void ten_practices_and_more_have_outcomes_with_numbers_in_the_map() {
        var measured =
                pages(CaseStudy.class)
                        .filter(study -> study.outcomes().stream().anyMatch(this::hasNumbers))
                        .flatMap(study -> study.practices().stream())
                        .map(CaseStudy.PracticeUse::practice)
                        .collect(Collectors.toSet());

        assertTrue(measured.size() >= 10, measured::toString);
    }

    private boolean hasNumbers(Outcome outcome) {
        return !outcome.figures().isEmpty() || !outcome.changes().isEmpty();
    }

    @Test
    void
            the_sixteen_municipalities_of_the_programme_and_the_fifteen_concepts_of_the_deck_are_there() {
        assertEquals(
                Set.of(
                        "0425", "0533", "0602", "0624", "0403", "0226", "0906", "1017", "1103",
                        "1130", "1141", "1219", "1566", "1624", "1813", "1824"),
                pages(CaseStudy.class)
                        .filter(study -> study.setting().deepDive())
                        .map(study -> String.valueOf(study.setting().municipality()))
                        .collect(Collectors.toSet()));
        assertTrue(
                pages(Concept.class)
                        .filter(Concept::inDeck)
                        .map(concept -> concept.head().slug())
                        .collect(Collectors.toSet())
                        .containsAll(
                                Set.of(
                                        "lederen-som-naturlig-forstevalg",
                                        "relasjonskompetanse",
                                        "medarbeiderskap",
                                        "organisasjonsklarhet",
                                        "humor",
                                        "deling",
                                        "laerende-organisasjon",
                                        "myndiggjoring",
                                        "sosial-kapital",
                                        "det-forpliktende-blikk",
                                        "kunnskapsmedarbeideren",
                                        "delt-ledelse",
                                        "motivasjon",
                                        "endringsutfordringen",
                                        "mangesysleri")));
    }

    @Test
    void a_slug_means_one_page_only_and_ids_are_not_shared() {
        var slugs = pages.keySet().stream().map(PageAddress::slug).toList();
        var ids = pages.values().stream().map(PageFile::id).filter(id -> id != null).toList();

        assertEquals(List.of(), repeated(slugs));
        assertEquals(List.of(), repeated(ids));
    }

    @Test
    void a_file_has_the_name_of_its_slug_and_reads_back_as_it_stands() {
        for (var file : pages.values()) {
            var path = Path.of(file.path());
            assertEquals(file.address().slug() + ".md", path.getFileName().toString());
            assertEquals(StarterFiles.text(path), file.frontMatter().source());
        }
    }

    @Test
    void every_link_from_a_field_or_a_text_leads_to_a_page() {
        assertEquals(
                List.of(),
                each(page ->
                        links(page).map(PageLink::target).filter(to -> !pages.containsKey(to))));
    }

    @Test
    void every_wiki_link_leads_somewhere() {
        var municipalities = StarterFiles.municipalities();
        var indicators = StarterFiles.indicators();
        Predicate<String> broken =
                link ->
                        switch (place(link)) {
                            case "" -> withSlug(link).isEmpty();
                            case "kommune" ->
                                    municipalities.resolve(name(link))
                                            instanceof Resolution.Unknown;
                            case "maltall" -> indicators.find(name(link)).isEmpty();
                            default -> PageKind.ofAddress(place(link)).isEmpty();
                        };

        assertEquals(
                List.of(),
                each(page -> Markdown.of(page.body()).wikiLinks().stream().filter(broken)));
    }

    @Test
    void no_wiki_link_is_left_as_brackets_in_the_text() {
        assertEquals(
                List.of(),
                each(page ->
                        Stream.of(Markdown.of(page.body()).plain())
                                .filter(text -> text.contains("[["))));
    }

    @Test
    void every_municipality_existed_then_and_every_indicator_exists() {
        var check = new RegisterCheck(StarterFiles.municipalities(), StarterFiles.indicators());
        var problems = new TreeMap<String, List<Problem>>();
        for (var file : pages.values()) {
            var found = check.problems(file.page(), file.frontMatter());
            if (!found.isEmpty()) {
                problems.put(file.path(), found);
            }
        }
        assertEquals(Map.of(), problems);
    }

    @Test
    void every_figure_has_a_source_with_a_title() {
        var without =
                each(page ->
                        outcomes(page)
                                .flatMap(outcome -> outcome.figures().stream())
                                .map(Figure::source)
                                .filter(id -> !titled(page, id)));

        assertEquals(List.of(), without);
        assertTrue(
                pages(CaseStudy.class)
                                .flatMap(study -> study.outcomes().stream())
                                .mapToLong(outcome -> outcome.figures().size())
                                .sum()
                        > 30);
    }

    @Test
    void a_figure_in_percent_lies_between_0_and_100() {
        var indicators = StarterFiles.indicators();

        assertEquals(
                List.of(),
                each(page ->
                        outcomes(page)
                                .filter(outcome -> isPercent(indicators.find(outcome.indicator())))
                                .flatMap(outcome -> outcome.figures().stream())
                                .filter(figure -> figure.unit() == null)
                                .filter(figure -> figure.value() < 0 || figure.value() > 100)));
    }

    @Test
    void no_sentence_claims_more_than_the_figures_can_carry() {
        assertEquals(List.of(), each(page -> ClaimWording.unsupportedIn(page).stream()));
    }

    @Test
    void at_least_a_quarter_of_the_pages_are_in_nynorsk() {
        var nynorsk =
                pages.values().stream().filter(f -> f.page().head().lang() == Language.NN).count();

        assertTrue(4 * nynorsk >= pages.size(), nynorsk + " of " + pages.size());
    }

    @Test
    void every_case_belongs_to_a_theme_and_other_pages_lead_to_every_practice_and_concept() {
        var reached =
                pages.values().stream()
                        .flatMap(file -> links(file.page()))
                        .map(PageLink::target)
                        .collect(Collectors.toSet());
        var lonely =
                pages.keySet().stream()
                        .filter(address -> MADE_OF_CASES.contains(address.kind()))
                        .filter(address -> !reached.contains(address))
                        .toList();

        assertEquals(List.of(), lonely);
        assertEquals(
                0, pages(CaseStudy.class).filter(study -> study.head().themes().isEmpty()).count());
    }

    @Test
    void every_slide_of_the_deck_is_carried_by_pages_that_exist() {
        var slides =
                Csv.tabs(
                        StarterFiles.text(Path.of("seeds/lysbilder.tsv")),
                        List.of("slide", "heading", "pages"));
        var paths = pages.keySet().stream().map(PageAddress::path).collect(Collectors.toSet());

        assertEquals(28, slides.size());
        for (var slide : slides) {
            var carriers = List.of(slide.required("pages").split(" "));
            assertTrue(paths.containsAll(carriers), slide::toString);
        }
    }

    @Test
    void the_series_are_read_and_their_municipalities_have_been() {
        var municipalities = StarterFiles.municipalities();
        var series = StarterFiles.series();

        assertTrue(series.stream().mapToInt(s -> s.points().size()).sum() > 400);
        assertEquals(
                List.of(),
                series.stream()
                        .filter(s -> !s.municipality().isEmpty())
                        .filter(s ->
                                municipalities.resolve(s.municipality())
                                        instanceof Resolution.Unknown)
                        .toList());
    }

    private static long count(PageKind kind) {
        return pages.keySet().stream().filter(address -> address.kind() == kind).count();
    }

    private static boolean isPercent(Optional<Indicator> indicator) {
        return indicator.filter(i -> i.unit().equals("percent")).isPresent();
    }

    private static boolean titled(Page page, String source) {
        return page.head().sources().stream()
                .anyMatch(s -> s.id().equals(source) && !s.title().isBlank());
    }

    private static Stream<Outcome> outcomes(Page page) {
        return page instanceof CaseStudy study ? study.outcomes().stream() : Stream.of();
    }

    private static Stream<PageLink> links(Page page) {
        return PageLinks.of(page, Markdown.of(page.body()), StarterLibraryTest::withSlug).stream();
    }

    private static Optional<PageAddress> withSlug(String slug) {
        return PageLinks.preferred(
                pages.keySet().stream().filter(address -> address.slug().equals(slug)).toList());
    }

    private static String place(String link) {
        return link.substring(0, Math.max(0, link.indexOf('/')));
    }

    private static String name(String link) {
        return link.substring(link.indexOf('/') + 1);
    }

    private static <T extends Page> Stream<T> pages(Class<T> kind) {
        return pages.values().stream().map(PageFile::page).filter(kind::isInstance).map(kind::cast);
    }

    /// What a check finds on each page, with the file it stands in.
    private static List<String> each(Function<Page, Stream<?>> check) {
        var found = new ArrayList<String>();
        for (var file : pages.values()) {
            check.apply(file.page()).forEach(what -> found.add(file.path() + ": " + what));
        }
        return found;
    }

    private static <T> List<T> repeated(List<T> values) {
        return values.stream()
                .filter(value -> values.indexOf(value) != values.lastIndexOf(value))
                .distinct()
                .toList();
    }
}
