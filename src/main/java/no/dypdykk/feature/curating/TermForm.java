package no.dypdykk.feature.curating;

import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.text.FieldTerm;
import no.dypdykk.core.text.Folding;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;
import no.dypdykk.core.text.TermTable;
import no.dypdykk.port.Terms.Kept;
import no.dypdykk.web.FormProblems;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// What someone typed about a term, field by field.
///
/// @param synonyms one on each line
public record TermForm(String nb, String nn, String da, String en, String synonyms) {
    static final TermForm EMPTY = new TermForm("", "", "", "", "");

    /// A form about a word that somebody searched for.
    static TermForm about(String word) {
        return new TermForm(word, "", "", "", "");
    }

    static TermForm of(FieldTerm term) {
        return new TermForm(
                term.bokmal(),
                term.nynorsk(),
                term.danish(),
                term.english(),
                String.join("\n", term.synonyms()));
    }

    FieldTerm term() {
        return new FieldTerm(tidy(en), tidy(nb), tidy(nn), tidy(da), listed());
    }

    /// Each once, whatever their capital letters.
    private List<String> listed() {
        var seen = new HashSet<String>();
        return Stream.of(synonyms.split("[\\r\\n|]"))
                .map(TermForm::tidy)
                .filter(form -> !form.isEmpty())
                .filter(form -> seen.add(Folding.plain(form)))
                .toList();
    }

    private static String tidy(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /// @param number of the term that is changed; 0 for a new one
    /// @param all that are kept now
    FormProblems problems(long number, List<Kept> all) {
        FieldTerm term = term();
        FormProblems problems =
                of("nb", term.bokmal())
                        .and(of("nn", term.nynorsk()))
                        .and(of("da", term.danish()))
                        .and(of("en", term.english()));
        if (term.bokmal().isEmpty() && term.nynorsk().isEmpty()) {
            problems = problems.and("nb", "terms.missing");
        } else if (all.stream().anyMatch(kept -> kept.number() != number && isSame(kept, term))) {
            problems = problems.and("nb", "terms.taken", term.name());
        }
        if (number == 0 && all.size() >= TermTable.MOST) {
            problems = problems.and("nb", "terms.full", TermTable.MOST);
        }
        return problems.and(ofSynonyms(term.synonyms()));
    }

    private static boolean isSame(Kept kept, FieldTerm term) {
        return Folding.plain(kept.term().name()).equals(Folding.plain(term.name()));
    }

    private static FormProblems ofSynonyms(List<String> synonyms) {
        if (synonyms.size() > FieldTerm.MOST_SYNONYMS) {
            return FormProblems.of(
                    "synonyms", "terms.many", synonyms.size(), FieldTerm.MOST_SYNONYMS);
        }
        return synonyms.stream()
                .map(form -> of("synonyms", form))
                .filter(problems -> !problems.isEmpty())
                .findFirst()
                .orElse(FormProblems.NONE);
    }

    /// What is wrong with one form; an empty one is no form.
    private static FormProblems of(String field, String form) {
        if (form.isEmpty()) {
            return FormProblems.NONE;
        }
        if (form.length() > FieldTerm.LONGEST) {
            return FormProblems.of(field, "terms.long", start(form), FieldTerm.LONGEST);
        }
        if (form.contains(FieldTerm.BETWEEN) || form.chars().anyMatch(Character::isISOControl)) {
            return FormProblems.of(field, "terms.sign", start(form));
        }
        List<Word> words = NorwegianTerms.words(form);
        if (words.isEmpty()) {
            return FormProblems.of(field, "terms.no-word", start(form));
        }
        if (words.stream().allMatch(word -> word.isSmall() || word.plain().length() == 1)) {
            return FormProblems.of(field, "terms.small", start(form));
        }
        return ofPeople(field, form);
    }

    /// Rule K1 of `src/doc/access.md`.
    private static FormProblems ofPeople(String field, String form) {
        var verdict = PersonalDataRules.ofText(field, form);
        return Stream.concat(verdict.refusals().stream(), verdict.warnings().stream())
                .map(Problem::details)
                .map(details -> FormProblems.of(field, "terms.person", details.getFirst()))
                .findFirst()
                .orElse(FormProblems.NONE);
    }

    private static String start(String form) {
        return form.length() <= 40 ? form : form.substring(0, 40) + " …";
    }
}
