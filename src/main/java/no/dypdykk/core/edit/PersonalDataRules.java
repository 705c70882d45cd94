package no.dypdykk.core.edit;

import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.core.text.Markdown;
import no.dypdykk.core.text.PersonalData;
import no.dypdykk.core.text.PersonalDatum;
import no.dypdykk.core.text.PersonalDatum.Kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What may be said about people: the rules P1 to P12 of `src/doc/access.md`. Problems show where
/// something stands and an excerpt in which it cannot be read. For one text, on one thread.
public final class PersonalDataRules {
    /// The public contact line of a page: whoever stands there wants to be reached.
    private static final String CONTACT = "contact";

    private static final String BODY = "body";
    private static final int MAX_REFUSALS = 50;
    private static final int MAX_WARNINGS = 200;

    private final List<Problem> refusals = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    private PersonalDataRules() {}

    /// @param said what was found, for comparing with an earlier text
    private record Warning(Problem problem, String said) {}

    /// @param refusals nobody may save the text while there are any
    /// @param warnings the writer may confirm that they are meant
    public record Verdict(List<Problem> refusals, List<Problem> warnings) {
        public Verdict {
            refusals = List.copyOf(refusals);
            warnings = List.copyOf(warnings);
        }

        public boolean isClean() {
            return refusals.isEmpty() && warnings.isEmpty();
        }
    }

    /// Judges a text that is no page: a comment, the name of a file, words out of an attachment.
    ///
    /// @param field what the problems call it
    public static Verdict ofText(String field, String text) {
        var rules = new PersonalDataRules();
        rules.judge(field, text, 1, false);
        return rules.verdict(Set.of());
    }

    /// Judges a whole page.
    public static Verdict ofPage(FrontMatter page) {
        return ofEdit(page, "", "");
    }

    /// Judges an edit.
    ///
    /// @param comment the reason that the writer gives
    /// @param before the text that the page has now, empty for a new page: what its writer
    ///   confirmed is not asked again
    static Verdict ofEdit(FrontMatter page, String comment, String before) {
        var rules = new PersonalDataRules();
        rules.judge("", page.fields());
        rules.judgeNames(page);
        rules.judge(BODY, page.body(), page.bodyLine(), false);
        rules.judgeEntities(page);
        rules.judge("comment", comment, 0, false);
        return rules.verdict(rules.warnings.isEmpty() ? Set.of() : said(before));
    }

    private Verdict verdict(Set<String> confirmed) {
        var open =
                warnings.stream()
                        .filter(warning -> !confirmed.contains(warning.said()))
                        .map(Warning::problem)
                        .toList();
        return new Verdict(refusals, open);
    }

    private void judge(String path, Field field) {
        switch (field) {
            case Field.Scalar(_, var text, int line) ->
                    judge(path, text, line, path.equals(CONTACT));
            case Field.Items(var items, _) -> {
                for (int i = 0; i < items.size(); i++) {
                    judge(path + "[" + i + "]", items.get(i));
                }
            }
            case Field.Entries(var entries, _) ->
                    entries.forEach((name, value) ->
                            judge(path.isEmpty() ? name : path + "." + name, value));
        }
    }

    /// Names of fields and comments between them.
    private void judgeNames(FrontMatter page) {
        var source = page.source();
        judgeNumbers("-", source.substring(0, source.length() - page.body().length()), 1);
    }

    /// Digits that are written as `&#49;`.
    private void judgeEntities(FrontMatter page) {
        if (page.body().contains("&#")
                && Markdown.parse(page.body()) instanceof Markdown.Parsing.Parsed(var body)) {
            judgeNumbers(BODY, body.plain(), page.bodyLine());
        }
    }

    /// Refuses numbers that were not found in another form of the same text.
    private void judgeNumbers(String field, String text, int line) {
        var all = PersonalData.identityNumbersIn(text);
        for (var datum : all) {
            if (!numbers.contains(said(text, datum))) {
                add(field, text, line, datum, all);
            }
        }
    }

    private void judge(String field, String text, int firstLine, boolean contact) {
        var all = PersonalData.in(text);
        int line = firstLine;
        int counted = 0;
        for (var datum : all) {
            line += lines(text, counted, datum.start());
            counted = datum.start();
            if (!(contact && isWayToReach(datum.kind()))) {
                add(field, text, line, datum, all);
            }
        }
    }

    private static int lines(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    private void add(
            String field, String text, int line, PersonalDatum datum, List<PersonalDatum> all) {
        boolean refused = datum.kind() == Kind.IDENTITY_NUMBER;
        if (refused ? refusals.size() >= MAX_REFUSALS : warnings.size() >= MAX_WARNINGS) {
            return;
        }
        var excerpt = PersonalData.excerpt(text, datum, all);
        var problem = new Problem(field, line, code(datum.kind()).code(), List.of(excerpt));
        if (refused) {
            numbers.add(said(text, datum));
            refusals.add(problem);
        } else {
            warnings.add(new Warning(problem, said(text, datum)));
        }
    }

    private static boolean isWayToReach(Kind kind) {
        return kind == Kind.EMAIL_ADDRESS || kind == Kind.TELEPHONE_NUMBER;
    }

    private static Set<String> said(String text) {
        var said = new HashSet<String>();
        PersonalData.in(text).forEach(datum -> said.add(said(text, datum)));
        return said;
    }

    /// What was found, letters and digits only; compared here and never passed on.
    private static String said(String text, PersonalDatum datum) {
        var words = text.substring(datum.start(), datum.end());
        return datum.kind() + words.replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static ProblemCode code(Kind kind) {
        return switch (kind) {
            case IDENTITY_NUMBER -> ProblemCode.IDENTITY_NUMBER;
            case EMAIL_ADDRESS -> ProblemCode.EMAIL_ADDRESS;
            case TELEPHONE_NUMBER -> ProblemCode.TELEPHONE_NUMBER;
            case NAMED_ILLNESS -> ProblemCode.NAMED_ILLNESS;
            case FEW_PEOPLE -> ProblemCode.FEW_PEOPLE;
        };
    }
}
