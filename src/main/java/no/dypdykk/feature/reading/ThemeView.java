package no.dypdykk.feature.reading;

import no.dypdykk.web.Link;
import no.dypdykk.web.ResultCounts;
import no.dypdykk.web.Teaser;

import java.util.List;

/// A tema, ready to show: chosen pages in chosen order.
///
/// @param known what the figures of those cases can carry
/// @param counts results of the chosen cases
/// @param gaps practices of the theme that no case has figures for
public record ThemeView(
        PageTop top,
        String question,
        List<Teaser> cases,
        List<KnownView> known,
        List<Teaser> practices,
        List<Teaser> concepts,
        ResultCounts counts,
        List<Link> gaps,
        Story story,
        PageFoot foot) {
    public ThemeView {
        cases = List.copyOf(cases);
        known = List.copyOf(known);
        practices = List.copyOf(practices);
        concepts = List.copyOf(concepts);
        gaps = List.copyOf(gaps);
    }
}
