package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The words of the field as a list with one term a line: English, bokmål, nynorsk, Danish and
/// synonyms, parted by tabs, with `|` between the synonyms. The first line names the columns.
public final class TermTable {
    /// The most terms of a list.
    public static final int MOST = 5_000;

    private static final String HEADING = "concept_en\tnb\tnn\tda\tsynonyms\n";
    private static final int COLUMNS = 5;

    private TermTable() {}

    /// Terms in the order of their lines. Columns at the end may be missing, empty lines are passed
    /// over.
    ///
    /// @throws TableFlaw when there is more than a search can bear
    public static List<FieldTerm> read(List<String> lines) {
        var terms = new ArrayList<FieldTerm>();
        for (int line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (!text.isBlank()) {
                terms.add(term(text, line));
            }
            if (terms.size() > MOST) {
                throw new TableFlaw(line, text, "a list has at most " + MOST + " terms");
            }
        }
        return List.copyOf(terms);
    }

    /// The list that [#read] gives the same terms of.
    public static String write(List<FieldTerm> terms) {
        var text = new StringBuilder(HEADING);
        for (FieldTerm term : terms) {
            text.append(line(term)).append('\n');
        }
        return text.toString();
    }

    private static String line(FieldTerm term) {
        return String.join(
                "\t",
                term.english(),
                term.bokmal(),
                term.nynorsk(),
                term.danish(),
                String.join(FieldTerm.BETWEEN, term.synonyms()));
    }

    private static FieldTerm term(String text, int line) {
        String[] columns = text.split("\t", -1);
        var term =
                new FieldTerm(
                        column(columns, 0),
                        column(columns, 1),
                        column(columns, 2),
                        column(columns, 3),
                        Stream.of(column(columns, COLUMNS - 1).split("\\|"))
                                .map(String::strip)
                                .filter(form -> !form.isEmpty())
                                .toList());
        if (term.synonyms().size() > FieldTerm.MOST_SYNONYMS) {
            throw new TableFlaw(
                    line,
                    term.name(),
                    "a term has at most " + FieldTerm.MOST_SYNONYMS + " synonyms");
        }
        term.forms()
                .filter(form -> form.length() > FieldTerm.LONGEST)
                .findFirst()
                .ifPresent(form -> {
                    throw new TableFlaw(
                            line,
                            form.substring(0, FieldTerm.LONGEST) + " …",
                            "a form has at most " + FieldTerm.LONGEST + " characters");
                });
        return term;
    }

    private static String column(String[] columns, int number) {
        return number < columns.length ? columns[number].strip() : "";
    }
}
