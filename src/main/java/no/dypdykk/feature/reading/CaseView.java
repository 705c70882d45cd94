package no.dypdykk.feature.reading;

import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A dypdykk, ready to show.
///
/// @param taken null when the case does not say that it took up what others did
public record CaseView(
        PageTop top,
        Facts facts,
        List<Used> practices,
        @Nullable Taken taken,
        List<Link> concepts,
        List<OutcomeView> outcomes,
        Story story,
        PageFoot foot) {
    public CaseView {
        practices = List.copyOf(practices);
        concepts = List.copyOf(concepts);
        outcomes = List.copyOf(outcomes);
    }

    /// Where, when, who; null is shown as «ikke oppgitt».
    ///
    /// @param places municipalities of today, first the one the case is about
    /// @param then name at the time, when it was another
    /// @param elsewhere place without a Norwegian municipality
    /// @param followup when to tell how it went later, in words; null when no day is set
    public record Facts(
            List<Link> places,
            @Nullable String then,
            @Nullable String elsewhere,
            @Nullable String period,
            @Nullable String sector,
            @Nullable String employees,
            @Nullable String teller,
            String progress,
            @Nullable String followup,
            boolean deepDive) {
        public Facts {
            places = List.copyOf(places);
        }
    }

    /// What others had done first.
    ///
    /// @param how in words
    /// @param after their case; null when it is not published here
    public record Taken(String how, @Nullable Link after) {}

    /// @param main the case's main measure, not one of a bundle
    public record Used(Link practice, boolean main) {}
}
