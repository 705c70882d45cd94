package no.dypdykk.web;

import no.dypdykk.core.evidence.Change;
import no.dypdykk.core.evidence.ChangeUnit;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.Source;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.StepKind;
import no.dypdykk.core.page.Tried;
import no.dypdykk.core.search.Marked;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.text.HtmlBuilder;
import no.dypdykk.feature.finding.ExplainedView;
import no.dypdykk.feature.finding.HomeView;
import no.dypdykk.feature.finding.SearchView;
import no.dypdykk.feature.reading.CaseView;
import no.dypdykk.feature.reading.ConceptView;
import no.dypdykk.feature.reading.FrontView;
import no.dypdykk.feature.reading.IndicatorListView;
import no.dypdykk.feature.reading.IndicatorView;
import no.dypdykk.feature.reading.KindListView;
import no.dypdykk.feature.reading.MatrixView;
import no.dypdykk.feature.reading.MunicipalityListView;
import no.dypdykk.feature.reading.MunicipalityView;
import no.dypdykk.feature.reading.OutcomeView;
import no.dypdykk.feature.reading.OutcomeViews;
import no.dypdykk.feature.reading.PageFoot;
import no.dypdykk.feature.reading.PageTop;
import no.dypdykk.feature.reading.PracticeView;
import no.dypdykk.feature.reading.Story;
import no.dypdykk.feature.reading.ThemeView;
import no.dypdykk.feature.reading.WorkshopView;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Made-up views of realistic length. No municipality, figure or source in them exists.
final class PreviewViews {
    static final Result[] RESULTS = Result.values();

    private final Texts texts;

    PreviewViews(Texts texts) {
        this.texts = texts;
    }

    FrontView front() {
        return new FrontView(
                new FrontView.Totals(38, 31, 26),
                List.of(
                        entry(
                                "rolle-leder",
                                "Leder",
                                "Hvordan kan jeg som leder bidra til å øke nærværet?"),
                        entry(
                                "rolle-prosjektleder",
                                "Prosjektleder",
                                "Hva kan jeg som prosjektleder bidra med?"),
                        entry(
                                "rolle-tillitsvalgt",
                                "Tillitsvalgt",
                                "Hvordan kan og vil jeg som tillitsvalgt bidra?")),
                List.of(
                        entry("naervaer", "Nærvær", "Hva skal til for at flere er på jobb?"),
                        entry(
                                "heltid",
                                "Heltid og deltid",
                                "Hvordan får vi flere hele stillinger?"),
                        entry(
                                "kompetanse",
                                "Kompetanse og rekruttering",
                                "Hvordan får vi de rette folkene til å bli?"),
                        entry("omdomme", "Omdømme", "Hvem snakker om oss, og hva sier de?")),
                List.of(
                        tried("Egenmelding i opptil 999 dager", 6, 1, 1, 2, 0, 1),
                        tried("Ring lederen når du blir syk", 3, 0, 0, 0, 1, 2),
                        tried(
                                "Felles samlinger for ledere, tillitsvalgte og verneombud",
                                2,
                                2,
                                1,
                                1,
                                0,
                                4),
                        tried("Bedriftsjordmor", 1, 0, 0, 0, 0, 0)),
                List.of(teaser(0), teaser(1), teaser(2)));
    }

    CaseView caseStudy() {
        return new CaseView(
                top(
                        PageKind.CASE,
                        "Eksempelvik kommune prøvde alt på én gang, og målte noe av det"),
                new CaseView.Facts(
                        List.of(new Link("/kommune/9999", "Storeksempel")),
                        "Eksempelvik (9998)",
                        null,
                        "2012–2015",
                        texts.get("sector.whole-organisation"),
                        null,
                        texts.get("teller.municipality"),
                        texts.get("progress.finished"),
                        texts.get("followup.on", "1. mars 2027"),
                        true),
                List.of(
                        new CaseView.Used(practice("Trepartsstyrt prosjekt"), true),
                        new CaseView.Used(practice("Bedriftsjordmor"), false),
                        new CaseView.Used(practice("Feire delmål"), false),
                        new CaseView.Used(practice("Felles samlinger for partene"), false)),
                new CaseView.Taken(
                        texts.get("tried.adapted"),
                        new Link("/dypdykk/eksempel", "Storeksempel ringte først")),
                List.of(concept("Partssamarbeid"), concept("Lederen som naturlig førstevalg")),
                outcomes(),
                story(),
                foot());
    }

    List<OutcomeView> outcomes() {
        var views = new OutcomeViews(texts, sources());
        return List.of(
                views.view(threeLevels(), indicator(), List.of(sector()), 2012, 0),
                views.view(noPeriods(), indicator(), List.of(), 2012, 1),
                views.view(statedChange(), indicator(), List.of(), 2012, 2),
                views.view(notMeasured(), null, List.of(), 2012, 3),
                views.view(manyQuarters(), indicator(), List.of(sector()), 2012, 4));
    }

    PracticeView practiceView() {
        return new PracticeView(
                top(PageKind.PRACTICE, "Egenmelding i opptil 999 dager"),
                List.of(concept("Myndiggjøring"), concept("Sosial kapital")),
                List.of(new Link("/maltall/sf_total", "sykefravær")),
                List.of(practice("Tett oppfølging av sykmeldte")),
                List.of(),
                List.of(),
                counts(6, 1, 1, 2, 0, 1),
                List.of(
                        new PracticeView.Pooled(
                                new Link("/maltall/sf_total", "sykefravær"),
                                counts(5, 1, 1, 1, 0, 0)),
                        new PracticeView.Pooled(
                                new Link("/maltall/naervaer", "nærvær"), counts(1, 0, 0, 1, 0, 1))),
                List.of(),
                List.of(),
                List.of(teaser(0), teaser(1)),
                List.of(teaser(2), teaser(3), teaser(4)),
                List.of(
                        new PracticeView.TakenUp(
                                Tried.ADAPTED,
                                List.of(new Link("/dypdykk/eksempel", "Eksempelvik")))),
                "/ny/case?tiltak=egenmelding",
                story(),
                foot());
    }

    ConceptView concept() {
        return new ConceptView(
                top(PageKind.CONCEPT, "Lederen som «det naturlige førstevalget»"),
                true,
                "Oppdiktet Forfatter, 1999: En bok som ikke finnes",
                List.of(concept("Relasjonskompetanse"), concept("Humor")),
                List.of(teaser(1)),
                List.of(),
                List.of(teaser(0), teaser(2)),
                story(),
                foot());
    }

    ThemeView theme() {
        return new ThemeView(
                top(PageKind.THEME, "Nærvær"),
                "Hva skal til for at flere er på jobb?",
                List.of(teaser(0), teaser(1), teaser(2)),
                List.of(),
                List.of(teaser(3)),
                List.of(teaser(4)),
                counts(3, 1, 0, 1, 1, 2),
                List.of(practice("Friskuke"), practice("Lederhåndbok")),
                story(),
                foot());
    }

    WorkshopView workshop() {
        return new WorkshopView(
                top(PageKind.WORKSHOP, "Verksted om ledelse"),
                "1. januar 1999",
                "Eksempelvik",
                List.of(
                        new WorkshopView.Step(
                                StepKind.SPEED_DATE,
                                "Speed-date",
                                10,
                                "Hvordan har vi det når alle er på jobb?"),
                        new WorkshopView.Step(StepKind.SILENT, "Stille stund", 2, "Hva hørte jeg?"),
                        new WorkshopView.Step(StepKind.GROUPS, "Grupper etter rolle", null, null)),
                List.of(concept("Humor")),
                story(),
                foot());
    }

    IndicatorView indicatorView() {
        var views = new OutcomeViews(texts, sources());
        return new IndicatorView(
                "sf_total",
                "sykefravær",
                "Tapte dagsverk av avtalte dagsverk, egenmeldt og legemeldt.",
                "prosent",
                -1,
                true,
                "Eksempelregisteret",
                5,
                "0,5 prosentpoeng",
                "Et oppdiktet forbehold.",
                counts(12, 2, 3, 4, 1, 6),
                List.of(teaser(0), teaser(1)),
                List.of(practice("Friskuke")),
                views.view(manyQuarters(), indicator(), List.of(sector()), null, 9).chart());
    }

    IndicatorListView indicators() {
        return new IndicatorListView(
                List.of(
                        new IndicatorListView.Group(
                                "Sykefravær",
                                List.of(
                                        new IndicatorListView.Entry(
                                                new Link("/maltall/sf_total", "sykefravær"),
                                                "Tapte dagsverk av avtalte dagsverk.",
                                                "prosent",
                                                -1,
                                                22),
                                        new IndicatorListView.Entry(
                                                new Link("/maltall/naervaer", "nærvær"),
                                                "Hundre minus sykefravær.",
                                                "prosent",
                                                1,
                                                3)))));
    }

    MunicipalityView municipality() {
        return new MunicipalityView(
                "9999",
                "Storeksempel",
                new Link("/kommune#fylke-99", "Eksempelfylke"),
                "12 345",
                new Link("/sok?size_class=medium", texts.get("municipality.alike-medium")),
                false,
                List.of(new MunicipalityView.Before("9998", "Eksempelvik", "til 2019")),
                List.of(teaser(0)),
                List.of(),
                MunicipalityView.Figures.NONE,
                List.of());
    }

    MunicipalityListView municipalities() {
        var entries =
                IntStream.range(1, 40)
                        .mapToObj(i ->
                                new MunicipalityListView.Entry(
                                        new Link("/kommune/99" + i, "Eksempelvik " + i),
                                        i % 7 == 0 ? 1 + i % 2 : 0))
                        .toList();
        return new MunicipalityListView(
                List.of(
                        new MunicipalityListView.County("fylke-98", "Oppdiktet fylke", 7, entries),
                        new MunicipalityListView.County("fylke-99", "Eksempelfylke", 7, entries)),
                21,
                357);
    }

    MatrixView matrix() {
        var indicators =
                Arrays.asList(
                                "sykefravær",
                                "legemeldt sykefravær",
                                "nærvær",
                                "heltidsandel",
                                "stillingsstørrelse",
                                "turnover",
                                "omdømme",
                                "mestringsorientert ledelse")
                        .stream()
                        .map(name -> new Link("/maltall/x", name))
                        .toList();
        var rows =
                IntStream.range(0, 14)
                        .mapToObj(row ->
                                new MatrixView.Row(
                                        practice(
                                                row % 2 == 0
                                                        ? "Felles samlinger for partene " + row
                                                        : "Bedriftsjordmor " + row),
                                        row,
                                        IntStream.range(0, 8)
                                                .mapToObj(column ->
                                                        (row * 7 + column * 5) % 6 == 0
                                                                ? new MatrixView.Cell(
                                                                        "/sok",
                                                                        counts(
                                                                                2,
                                                                                column % 2,
                                                                                0,
                                                                                row % 2,
                                                                                0,
                                                                                1),
                                                                        1 + row % 3,
                                                                        row % 4 == 0
                                                                                ? "Ikke avklart"
                                                                                : null)
                                                                : new MatrixView.Cell(
                                                                        "/sok", counts(), 0, null))
                                                .toList()))
                        .toList();
        return new MatrixView(indicators, List.of(), List.of(), List.of(), false, rows, 19, 93);
    }

    KindListView list() {
        return new KindListView(
                PageKind.CASE,
                108,
                IntStream.range(0, 8).mapToObj(this::teaser).toList(),
                List.of(
                        new KindListView.Sort(
                                new Link("?sort=title", texts.get("sort.title")), true),
                        new KindListView.Sort(
                                new Link("?sort=newest", texts.get("sort.newest")), false)),
                new Paging(1, 2, 1, null, "?page=2"));
    }

    SearchView search() {
        return new SearchView(
                "høyt fravær barnehage",
                23,
                List.of(
                        new SearchView.PassageView(
                                "/dypdykk/proveside#tiltak",
                                PageKind.CASE,
                                "nb",
                                "Prøveside",
                                "Tiltak",
                                new Link("/vedlegg/x/rapport.pdf#page=4", "side 4 i rapport.pdf"),
                                Marked.plain("Et avsnitt som er laget for å se på."),
                                List.of(Origin.REGISTER))),
                false,
                true,
                new Link("/sok?vis=avsnitt", texts.get("search.passages-show")),
                new Link("/sok/forklaring?q=x", texts.get("explain.link")),
                new Link("/min-side/sok?q=x", texts.get("search.save")),
                IntStream.range(0, 4).mapToObj(this::hit).toList(),
                new HomeView(
                        "Eksempelvik",
                        texts.get("search.home.lifted", "Eksempelfylke"),
                        "/sok",
                        null),
                List.of(
                        new SearchView.FacetGroup(
                                "kind",
                                texts.get("facet.kind"),
                                true,
                                List.of(
                                        new SearchView.FacetChoice(
                                                "case", texts.kinds(PageKind.CASE), 17, true),
                                        new SearchView.FacetChoice(
                                                "practice",
                                                texts.kinds(PageKind.PRACTICE),
                                                6,
                                                false))),
                        new SearchView.FacetGroup(
                                "sector",
                                texts.get("facet.sector"),
                                true,
                                List.of(
                                        new SearchView.FacetChoice(
                                                "kindergarten",
                                                texts.get("sector.kindergarten"),
                                                4,
                                                true),
                                        new SearchView.FacetChoice(
                                                "health-and-care",
                                                texts.get("sector.health-and-care"),
                                                9,
                                                false))),
                        new SearchView.FacetGroup(
                                "result",
                                texts.get("facet.result"),
                                false,
                                Arrays.stream(RESULTS)
                                        .map(r ->
                                                new SearchView.FacetChoice(
                                                        r.code(), texts.name(r), 3, false))
                                        .toList())),
                List.of(
                        new Link("/sok?q=x", texts.kinds(PageKind.CASE)),
                        new Link("/sok?q=y", texts.get("sector.kindergarten"))),
                new Link("/sok?q=h", texts.get("search.clear")),
                List.of(
                        new SearchView.SortChoice("relevance", texts.get("sort.relevance"), true),
                        new SearchView.SortChoice("newest", texts.get("sort.newest"), false)),
                new Link("/sok?q=fravaer", "høyt sykefravær barnehage"),
                true,
                List.of(
                        new SearchView.Hint(
                                texts.get("search.place.former", "Prøvevik"),
                                List.of(new Link("/kommune/9901", "Eksempelvik"))),
                        new SearchView.Hint(
                                texts.get("search.narrow"),
                                List.of(new Link("/sok?q=n", texts.get("result.no-change"))))),
                SearchView.Standing.OFFERED,
                List.of(),
                List.of(),
                new Paging(2, 3, 11, "/sok?page=1", "/sok?page=3"));
    }

    ExplainedView explained() {
        return new ExplainedView(
                "høyt fravær",
                new Link("/sok?q=x", texts.get("explain.back")),
                List.of(RankedField.values()),
                IntStream.range(0, 3)
                        .mapToObj(i ->
                                new ExplainedView.Row(
                                        "/dypdykk/proveside-" + i,
                                        "nb",
                                        "Prøveside med en ganske lang tittel, nummer " + i,
                                        "12,3",
                                        List.of(
                                                "4,1 (33 %)",
                                                "2,0 (16 %)",
                                                "3,1 (25 %)",
                                                "2,9 (24 %)",
                                                "0,2 (2 %)"),
                                        texts.get("explain.most.stem"),
                                        List.of("høyt", "fraværet"),
                                        List.of("barnehage")))
                        .toList());
    }

    SearchView nothingFound() {
        var found = search();
        return new SearchView(
                "zzz",
                0,
                List.of(),
                false,
                false,
                found.other(),
                found.explained(),
                found.saving(),
                List.of(),
                new HomeView("Prøvik", null, "/sok", texts.get("error.home_unknown", "Prøvik")),
                List.of(),
                List.of(),
                found.clear(),
                found.sorts(),
                null,
                false,
                List.of(),
                SearchView.Standing.NEITHER,
                List.of(new Link("/sok?q=zzz", texts.count("search.unfiltered", 23))),
                List.of(
                        new Link("/tema/naervaer", "Nærvær"),
                        new Link("/sok?q=barnehage", "barnehage")),
                new Paging(1, 1, 1, null, null));
    }

    ProblemView missing() {
        return new ProblemView(
                Refusal.notFound("/dypdykk/finnes-ikke"), "", List.of(teaser(0), teaser(1)), null);
    }

    private SearchView.HitView hit(int i) {
        return new SearchView.HitView(
                "/dypdykk/eksempel-" + i,
                PageKind.CASE,
                i == 1 ? "nn" : "nb",
                new Marked(
                        List.of(
                                new Marked.Piece("Ring styreren: ", false),
                                new Marked.Piece("barnehagene", true),
                                new Marked.Piece(" i Eksempelvik", false))),
                new Marked(
                        List.of(
                                new Marked.Piece("Eksempelvik oppgir at ", false),
                                new Marked.Piece("fraværet", true),
                                new Marked.Piece(
                                        " i barnehagene gikk fra 13,0 til 9,0 prosent. Tallene er"
                                                + " oppdiktede, og ingen har sammenlignet dem med"
                                                + " andre.",
                                        false))),
                "Eksempelvik",
                "2008–2010",
                List.of(new ResultBadge(RESULTS[i], "sykefravær")),
                List.of(i % 2 == 0 ? Origin.SELF_REPORTED : Origin.EVALUATED),
                i == 1 ? texts.get("search.alike.county") : "",
                List.of("fraværet", "barnehagene"),
                i == 0 ? List.of() : List.of("høyt"));
    }

    private Teaser teaser(int i) {
        return new Teaser(
                new Link(
                        "/dypdykk/eksempel-" + i,
                        List.of(
                                        "Ring styreren når du blir syk",
                                        "Frå tolv til sju prosent",
                                        "«Vi snakkes!» – nærvær i hele kommunen",
                                        "Heltid som norm i omsorgstjenesten")
                                .get(i % 4)),
                PageKind.CASE,
                i % 4 == 1 ? "nn" : "nb",
                "Eksempelvik samlet arbeidet i ett prosjekt med temadager, brosjyrer og samtaler."
                    + " Kommunen oppgir 7,7 prosent fravær i snitt, mot 8,6 ved start. Tallene er"
                    + " oppdiktede.",
                "Eksempelvik",
                "2012–2015",
                List.of(
                        new ResultBadge(RESULTS[i % 6], "sykefravær"),
                        new ResultBadge(RESULTS[(i + 3) % 6], "heltidsandel")),
                List.of(Origin.SELF_REPORTED));
    }

    private PageTop top(PageKind kind, String title) {
        return new PageTop(
                kind,
                "nb",
                Urls.page(kind, "eksempel"),
                title,
                "Eksempelvik samlet nærværsarbeidet i ett trepartsstyrt prosjekt med temadager,"
                    + " brosjyrer og bedriftsjordmor. Kommunen oppgir 7,7 prosent fravær i snitt,"
                    + " mot 8,6 ved start. Alt her er oppdiktet.",
                kind == PageKind.CASE ? List.of() : List.of("oppdiktet navn", "annet navn"),
                List.of(new Link("/tema/naervaer", "Nærvær")),
                "23. november 2026",
                "3. september 2014",
                "/gjennomgang/eksempel");
    }

    private PageFoot foot() {
        return new PageFoot(
                List.of(
                        new PageFoot.SourceLine(
                                "kilde-s1",
                                "Eksempelvik",
                                "eksempel.example",
                                2015,
                                "eksempel.example/kommune"),
                        new PageFoot.SourceLine(
                                "kilde-s2", "En rapport som ikke finnes", null, null, null)),
                "/historikk/eksempel",
                List.of(teaser(1), teaser(2), teaser(3)),
                List.of(teaser(0)));
    }

    private static Story story() {
        var html = new HtmlBuilder();
        for (var heading : List.of("Behov", "Mål", "Tiltak", "Resultat", "Læring", "Fallgruver")) {
            html.element("h2", heading, "id", heading.toLowerCase(java.util.Locale.ROOT));
            html.element(
                    "p",
                    "Eksempelvik hadde vært IA-kommune i flere år. Fraværet hadde likevel ikke gått"
                            + " så mye ned som kommunen ønsket. Tiltakene var mange og spredte."
                            + " Kommunen manglet et felles sted å samle arbeidet.");
            html.open("ul")
                    .element("li", "informasjon på nett og i personalavisen")
                    .open("li")
                    .text("en ")
                    .element("a", "bedriftsjordmor", "href", "/tiltak/bedriftsjordmor")
                    .text(" i 20 prosent stilling")
                    .close()
                    .close();
        }
        return new Story(
                html.build(),
                List.of(
                        new Link("#behov", "Behov"),
                        new Link("#mål", "Mål"),
                        new Link("#tiltak", "Tiltak"),
                        new Link("#resultat", "Resultat"),
                        new Link("#læring", "Læring"),
                        new Link("#fallgruver", "Fallgruver")));
    }

    private static List<Source> sources() {
        return List.of(
                new Source("s1", "Eksempelvik", "eksempel.example", 2015, null),
                new Source("s2", "En rapport som ikke finnes", null, null, null));
    }

    private static Indicator indicator() {
        return new Indicator(
                "sf_total",
                "sick-leave",
                new Indicator.Text("sykefravær", "sjukefråvær"),
                new Indicator.Text("", ""),
                "percent",
                -1,
                true,
                "",
                5,
                0.5,
                new Indicator.Text("", ""));
    }

    private static Outcome threeLevels() {
        return new Outcome(
                "sf_total",
                Result.IMPROVED,
                "hele kommunen",
                List.of(
                        level("2011", 8.6, FigureRole.BASELINE),
                        level("2012/2015", 7.7, FigureRole.AFTER),
                        level("2015", 6.9, FigureRole.TARGET)),
                List.of(),
                "Målet ble ikke nådd som gjennomsnitt. Det finnes ingen sammenligningsgruppe.");
    }

    private static Outcome noPeriods() {
        return new Outcome(
                "sf_total",
                Result.WORSE,
                "barnehagene",
                List.of(level(null, 9, FigureRole.BASELINE), level("2016", 13.5, FigureRole.AFTER)),
                List.of(),
                null);
    }

    private static Outcome statedChange() {
        return new Outcome(
                "sf_total",
                Result.MIXED,
                null,
                List.of(),
                List.of(
                        new Change(
                                "2003/2012",
                                -1.59,
                                ChangeUnit.PERCENTAGE_POINTS,
                                Origin.EVALUATED,
                                "s2",
                                "29 referansekommuner",
                                null,
                                null,
                                null),
                        new Change(
                                null,
                                20,
                                ChangeUnit.PERCENT_RELATIVE,
                                Origin.SELF_REPORTED,
                                "s1",
                                null,
                                null,
                                "helse og omsorg",
                                null)),
                null);
    }

    private static Outcome notMeasured() {
        return new Outcome(
                "omdomme",
                Result.NOT_MEASURED,
                null,
                List.of(),
                List.of(),
                "Kildene vi har lest, oppgir ingen tall.");
    }

    private static Outcome manyQuarters() {
        var figures =
                IntStream.range(0, 14)
                        .mapToObj(i ->
                                level(
                                        2010 + i / 4 + "-Q" + (1 + i % 4),
                                        9 + (i * 7 % 5) / 2.0 - i * 0.15,
                                        i < 6 ? FigureRole.BASELINE : FigureRole.AFTER))
                        .toList();
        return new Outcome(
                "sf_total", Result.NO_CHANGE, "hjemmetjenesten", figures, List.of(), null);
    }

    private static Figure level(
            @org.jspecify.annotations.Nullable String period, double value, FigureRole role) {
        return new Figure(period, value, role, Origin.SELF_REPORTED, "s1", null, null, null, null);
    }

    private static Series sector() {
        var points =
                IntStream.range(0, 36)
                        .mapToObj(i ->
                                new Series.Point(
                                        2008 + i / 4 + "-Q" + (1 + i % 4),
                                        9.5 + Math.round(Math.sin(i) * 10) / 10.0,
                                        Origin.REGISTER,
                                        "Eksempelstatistikk"))
                        .toList();
        return new Series(
                "eksempel",
                "Kommuner i Eksempelland",
                "",
                "municipal",
                "sf_total",
                "percent",
                points);
    }

    private static ResultCounts counts(Integer... numbers) {
        var counts = new java.util.EnumMap<Result, Integer>(Result.class);
        for (int i = 0; i < numbers.length; i++) {
            counts.put(RESULTS[i], numbers[i]);
        }
        return new ResultCounts(Map.copyOf(counts));
    }

    private static FrontView.Entry entry(String slug, String title, String question) {
        return new FrontView.Entry(new Link("/tema/" + slug, title), question, "nb");
    }

    private static FrontView.Tried tried(String title, Integer... numbers) {
        var counts = counts(numbers);
        return new FrontView.Tried(
                practice(title),
                "Ansatte kan melde seg syke selv. I Eksempelvik kom ordningen sammen med tett"
                        + " oppfølging.",
                "nb",
                counts.total(),
                counts);
    }

    private static Link practice(String title) {
        return new Link("/tiltak/eksempel", title);
    }

    private static Link concept(String title) {
        return new Link("/begrep/eksempel", title);
    }
}
