package no.dypdykk.core.page;

import no.dypdykk.core.evidence.Outcome;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A dypdykk: one municipality's (or network's) work, with what was measured.
///
/// @param trial null when the case does not say that it took up what others did
/// @param concepts slugs of concepts
public record CaseStudy(
        PageHead head,
        Setting setting,
        @Nullable Trial trial,
        List<PracticeUse> practices,
        List<String> concepts,
        List<Outcome> outcomes,
        String body)
        implements Page {
    public CaseStudy {
        practices = List.copyOf(practices);
        concepts = List.copyOf(concepts);
        outcomes = List.copyOf(outcomes);
    }

    /// Where and when. Null is shown as «ikke oppgitt», never guessed.
    ///
    /// @param municipality four-digit number at the time of the case
    /// @param partners numbers of further municipalities in the same work
    /// @param place used when there is no Norwegian municipality, for example another country
    /// @param country ISO 3166 code
    /// @param from first year of the work
    /// @param to last year of the work, null while it runs or when unknown
    /// @param followup day on which to tell how it went later; null when none is set
    /// @param deepDive one of the sixteen municipalities of the programme's own deep dives
    public record Setting(
            @Nullable String municipality,
            List<String> partners,
            @Nullable String place,
            String country,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Sector sector,
            @Nullable String serviceType,
            @Nullable Integer employees,
            @Nullable Teller teller,
            Progress progress,
            @Nullable LocalDate followup,
            boolean deepDive) {
        public Setting {
            partners = List.copyOf(partners);
        }
    }

    /// Others did it first.
    ///
    /// @param after slug of their case; null when it is not told here
    public record Trial(Tried how, @Nullable String after) {}

    /// @param practice slug of a practice
    public record PracticeUse(String practice, Part part) {}
}
