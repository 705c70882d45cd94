package no.dypdykk.core.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The headings that people use in their own documents, and the programme's heading for the same.
final class CaseHeadings {
    private static final Pattern NUMBERING = Pattern.compile("^[\\dIVX]{1,4}(\\.\\d+)*[.):]?\\s+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d ]+");
    private static final Pattern JOINED = Pattern.compile("\\s+(?:og|/|–|-)\\s+|:|/");
    private static final Map<String, Section> SECTIONS = new LinkedHashMap<>();

    /// A heading in bokmål and in nynorsk.
    record Section(String nb, String nn) {
        static final Section SOURCES = new Section("Kilder", "Kjelder");

        String in(boolean nynorsk) {
            return nynorsk ? nn : nb;
        }
    }

    static {
        add(
                "Behov",
                "Behov",
                "behovet",
                "bakgrunn",
                "bakgrunnen",
                "utgangspunkt",
                "utgangspunktet",
                "utfordring",
                "utfordringen",
                "utfordringa",
                "utfordringer",
                "utfordringar",
                "problemet",
                "hvorfor",
                "kvifor",
                "situasjonen før");
        add(
                "Mål",
                "Mål",
                "målet",
                "målene",
                "måla",
                "målsetting",
                "målsettingen",
                "målsetjing",
                "målsetning",
                "formål",
                "føremål",
                "hensikt",
                "delmål",
                "hva ville vi oppnå",
                "kva ville vi oppnå");
        add(
                "Tiltak",
                "Tiltak",
                "tiltaket",
                "tiltakene",
                "tiltaka",
                "gjennomføring",
                "gjennomføringen",
                "gjennomføringa",
                "metode",
                "aktiviteter",
                "aktivitetar",
                "hva gjorde vi",
                "kva gjorde vi",
                "slik gjorde vi det",
                "hva vi gjorde",
                "kva vi gjorde");
        add(
                "Resultat",
                "Resultat",
                "resultater",
                "resultatet",
                "resultatene",
                "resultata",
                "effekt",
                "effekter",
                "effektar",
                "virkning",
                "verknad",
                "gevinst",
                "gevinster",
                "gevinstar",
                "utfall",
                "hva oppnådde vi",
                "kva oppnådde vi",
                "måloppnåelse",
                "måloppnåing");
        add(
                "Forankring",
                "Forankring",
                "organisering",
                "organiseringen",
                "organiseringa",
                "partssamarbeid",
                "trepartssamarbeid",
                "samarbeid",
                "involvering",
                "medvirkning",
                "medverknad");
        add(
                "Læring",
                "Læring",
                "erfaring",
                "erfaringer",
                "erfaringar",
                "lærdom",
                "lærdommer",
                "lærdommar",
                "læringspunkter",
                "læringspunkt",
                "suksessfaktorer",
                "suksessfaktorar",
                "suksesskriterier",
                "suksesskriterium",
                "hva lærte vi",
                "kva lærte vi",
                "hva har vi lært",
                "kva har vi lært");
        add(
                "Fallgruver",
                "Fallgruver",
                "fallgruve",
                "fallgruber",
                "barrierer",
                "barrierar",
                "vanskeligheter",
                "det som var vanskelig",
                "det som var vanskeleg",
                "hva ville vi gjort annerledes",
                "kva ville vi gjort annleis");
        add(
                "Status senere",
                "Status seinare",
                "status i dag",
                "status nå",
                "status no",
                "veien videre",
                "vegen vidare",
                "videre arbeid",
                "vidare arbeid",
                "oppfølging",
                "hvordan gikk det",
                "korleis gjekk det",
                "hvordan gikk det senere",
                "korleis gjekk det seinare");
        for (var name :
                List.of(
                        "kilder",
                        "kjelder",
                        "kilde",
                        "kjelde",
                        "kildeliste",
                        "kjeldeliste",
                        "referanser",
                        "referansar",
                        "litteratur",
                        "litteraturliste")) {
            SECTIONS.put(name, Section.SOURCES);
        }
    }

    private CaseHeadings() {}

    private static void add(String nb, String nn, String... others) {
        var section = new Section(nb, nn);
        SECTIONS.put(folded(nb), section);
        SECTIONS.put(folded(nn), section);
        for (var other : others) {
            SECTIONS.put(other, section);
        }
    }

    /// The section that a heading means: the whole of it, else its first part.
    static Optional<Section> section(String heading) {
        var bare = NUMBERING.matcher(heading.strip()).replaceFirst("");
        var whole = Optional.ofNullable(SECTIONS.get(folded(bare)));
        return whole.or(() -> Optional.ofNullable(SECTIONS.get(folded(JOINED.split(bare, 2)[0]))));
    }

    private static String folded(String heading) {
        return SIGNS.matcher(heading.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip()
                .replaceAll(" +", " ");
    }
}
