package no.dypdykk.core.page;

import no.dypdykk.core.evidence.Change;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.text.Markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds sentences that say one thing caused another. That needs a comparison: a page may only say
/// it when every figure it shows comes from an evaluation. What an organisation reports about
/// itself, or a register holds, says what was, not why.
///
/// The wordings are those that say cause in bokmål or nynorsk nearly wherever they stand. A
/// question («Hva ga lavere fravær?») claims nothing. The words cannot tell a claim from its
/// denial: «vi vet ikke om det virket» is found too, and better said without the word.
public final class ClaimWording {
    private static final List<String> CAUSAL =
            List.of(
                    "før(te|er) til",
                    "har ført til",
                    "(ga|gir|gav) (lavere|lågare)",
                    "resulter(te|er) i",
                    "bidro(g)? til",
                    "medfør(te|er)",
                    "skyld(es|tes)",
                    "skuldast",
                    "på grunn av tiltak\\w*",
                    "(takket være|takka vere)",
                    "(virket|virka|verka)",
                    "effekten av",
                    "(har|hadde) effekt",
                    "(reduserte|senket|senka) \\w*(fravær|fråvær)et",
                    "f[ie]kk ned",
                    "bevis(er|te)",
                    "(viser|viste|syner|synte) at tiltak\\w*");
    private static final Pattern CLAIM =
            Pattern.compile(
                    "\\b(" + String.join("|", CAUSAL) + ")\\b",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+|\\n\\n");

    private ClaimWording() {}

    /// @param words the causal words, in lower case
    /// @param sentence the sentence they stand in
    public record Claim(String words, String sentence) {}

    /// Causal claims in plain text, in order.
    public static List<Claim> in(String text) {
        return SENTENCE_END
                .splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> !sentence.endsWith("?"))
                .flatMap(ClaimWording::inSentence)
                .toList();
    }

    /// Causal claims in title, summary and text that the page's own figures cannot carry.
    public static List<Claim> unsupportedIn(Page page) {
        return isEvaluated(page) ? List.of() : in(words(page));
    }

    private static Stream<Claim> inSentence(String sentence) {
        return CLAIM.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(words -> new Claim(words.toLowerCase(Locale.ROOT), sentence));
    }

    private static String words(Page page) {
        var head = page.head();
        return Stream.of(head.title(), head.summary(), Markdown.of(page.body()).plain())
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isEvaluated(Page page) {
        var origins = origins(page);
        return !origins.isEmpty() && origins.stream().allMatch(Origin.EVALUATED::equals);
    }

    private static List<Origin> origins(Page page) {
        var origins = new ArrayList<Origin>();
        if (page instanceof CaseStudy study) {
            for (Outcome outcome : study.outcomes()) {
                outcome.figures().stream().map(Figure::kind).forEach(origins::add);
                outcome.changes().stream().map(Change::kind).forEach(origins::add);
            }
        }
        return origins;
    }
}
