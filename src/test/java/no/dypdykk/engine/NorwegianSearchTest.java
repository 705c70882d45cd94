package no.dypdykk.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.engine.lucene.LuceneIndex;
import no.dypdykk.fixture.SamplePage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Questions a leader could ask of ten short made-up pages, with the vocabulary of the starter
/// library; the answer is obvious to any reader and must come first. How good the search is on real
/// questions is measured by `bench/SearchQuality`.
class NorwegianSearchTest {
    private static final List<SamplePage> PAGES =
            List.of(
                    SamplePage.page("jordmor", "Jordmor på jobben")
                            .body("Gravide ansatte snakker med en jordmor sammen med lederen sin."),
                    SamplePage.page("turnus", "Ny turnus på sykehjemmet")
                            .body("Lange vakter hver tredje helg ga flere hele stillinger."),
                    SamplePage.page("barnehage", "Lavere sykefravær i barnehagen")
                            .body("Styreren ringer den som er hjemme, og spør hva som trengs."),
                    SamplePage.page("omdomme", "Kommunens gode rykte")
                            .body("Innbyggerne ble spurt om hvordan de opplever kommunen."),
                    SamplePage.page("fagbrev", "Fagbrev for assistenter")
                            .body("Ufaglærte i hjemmetjenesten fikk opplæring og tok fagbrev."),
                    SamplePage.page("egenmelding", "Egenmelding hele året")
                            .body("De ansatte kan være borte uten legeerklæring i 365 dager."),
                    SamplePage.page("trening", "Trim i arbeidstida")
                            .body("Dei tilsette fekk gå tur to timar i veka saman med leiaren."),
                    SamplePage.page("tillit", "Tillitsvalde og leiing")
                            .body("Partane møtest kvar månad og snakkar om arbeidsmiljøet."),
                    SamplePage.page("alesund", "Vikarpool i Ålesund")
                            .body("En felles bemanningsenhet sender vikarer til avdelingene."),
                    SamplePage.page("rekruttering", "Å beholde sykepleiere")
                            .body("Nyansatte får en fadder det første halvåret."));

    @TempDir private static Path folder;
    private static LuceneIndex index;

    @BeforeAll
    static void fill() throws IOException {
        var terms = Files.readAllLines(Path.of("content", "terms.tsv"));
        var vocabulary = FieldVocabulary.parse(terms);
        index = new LuceneIndex(folder, () -> vocabulary);
        index.rebuild(
                PAGES.stream().map(SamplePage::document).toList(), new IndexPosition("test", 1));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "jordmor for gravide, jordmor",
        "Hva gjør en jordmor på jobben?, jordmor",
        "bedriftsjordmor, jordmor",
        "langvakter, turnus",
        "sjukeheim, turnus",
        "heltidsstillinger turnus, turnus",
        "sjukefråvær i barnehagar, barnehage",
        "sykefravaer barnehage, barnehage",
        "barne hage, barnehage",
        "barnehgae, barnehage",
        "kva kan styraren gjere i barnehagen, barnehage",
        "omdømme kommune, omdomme",
        "innbyggarane, omdomme",
        "heimetenesta, fagbrev",
        "fagbrevordning, fagbrev",
        "eigenmelding, egenmelding",
        "365 dager, egenmelding",
        "tur i arbeidstiden, trening",
        "ansatte på tur med lederen, trening",
        "tillitsvalgte, tillit",
        "ledelse og tillitsvalgte, tillit",
        "aalesund, alesund",
        "vikarar i avdelingane, alesund",
        "bemanningseining, alesund",
        "sjukepleiarar, rekruttering",
        "nytilsette, rekruttering"
    })
    void the_obvious_page_comes_first(String asked, String slug) {
        var hits = index.find(SearchQuery.of(asked)).hits();

        assertEquals(slug, hits.isEmpty() ? "none" : hits.getFirst().address().slug());
    }
}
