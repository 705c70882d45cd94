package no.dypdykk.app;

import no.dypdykk.feature.admin.StoredPersonalData.Finding;
import no.dypdykk.web.ProblemWords;
import no.dypdykk.web.Texts;

/// What was found about people, in lines for an administrator.
final class PersonalDataWords {
    private PersonalDataWords() {}

    static String of(Finding finding) {
        var problem = finding.problem();
        return "%s: %s, revisjon %d, linje %d, %s: %s"
                .formatted(
                        finding.refused() ? "ikke tillatt" : "se på",
                        finding.page().path(),
                        finding.revision(),
                        problem.line(),
                        problem.field(),
                        ProblemWords.of(problem, Texts.NB));
    }
}
