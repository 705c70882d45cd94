package no.dypdykk.core.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Small words of bokmål, nynorsk and Danish that say nothing about what a page is about, question
/// words included: people ask in whole sentences.
final class StopWords {
    private static final String WORDS =
            """
            og i jeg det at en et den til er som på de med han av ikke ikkje der så var meg seg men
            ett har om vi min mitt mine mi ha hadde hun nå no over da då ved fra frå du ut sin si
            sine sitt dem oss opp upp man kan hans hvor eller skal selv sjøl sjølv her alle vil bli
            ble blei blitt kunne inn når være vere vore vært kom noen nokon noko noe ville dere
            deres dykk dykkar deira deires kun ja etter ned skulle denne dette desse disse for før
            deg din ditt mot å uten utan ingen ingi inkje blir samme hvilken hvilke hvilket sånn
            inni mellom vår hver kvar begge siden sidan både bare berre enn fordi mange slik slikt
            hva kva hvem hvem kven hvorfor kvifor korfor hvordan korleis korleis hvis viss hvornår
            kor kvar kva hennes hennar henne honom hjå hos ho ein eit eitt ei eg me dei deim um
            vert verte vart varte vorte somt somme so meget mykje meir mest også òg elles
            få får fikk fekk fått ofte flere fleire
            heter heiter heitte finnes finst findes ligger ligg går gjekk
            éi éin éitt én ét
            af hvad blev bliver blevet efter havde mig dig sig nogle noget nogen op os sådan thi
            ud under var vil ville været end ham hendes jo mit nu anden hedder hvilken dem ind
            """;

    private static final Set<String> EXACT =
            Stream.of(WORDS.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PLAIN =
            EXACT.stream().map(Folding::plain).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> QUESTIONS =
            Set.of(
                    "hva", "kva", "hvad", "hvem", "kven", "hvor", "kor", "kvar", "nar", "hvornar",
                    "hvordan", "korleis", "hvorfor", "kvifor", "korfor", "hvilken", "hvilket",
                    "hvilke", "hvis");

    /// Shorter ones are too easily hit.
    private static final int SHORTEST_MISSPELT = 5;

    private StopWords() {}

    /// Whether the word asks, in plain spelling.
    static boolean isQuestion(String plain) {
        return QUESTIONS.contains(plain);
    }

    /// The small word, as it is written, that is one mistake away and begins with the same letter.
    static Optional<String> near(String plain) {
        return EXACT.stream()
                .filter(word -> word.length() >= SHORTEST_MISSPELT)
                .filter(word -> Math.abs(word.length() - plain.length()) <= 2)
                .filter(word -> {
                    var small = Folding.plain(word);
                    return small.charAt(0) == plain.charAt(0)
                            && Mistakes.between(small, plain) == 1;
                })
                .sorted()
                .findFirst();
    }

    /// Whether a plain spelling is that of a small word.
    static boolean containsPlain(String plain) {
        return PLAIN.contains(plain);
    }

    /// Whether this is a small word as it is written: `hår` is none, though its plain spelling is
    /// that of `har`.
    static boolean containsWritten(String written) {
        return EXACT.contains(written.toLowerCase(Locale.ROOT));
    }
}
