package no.dypdykk.feature.reading;

import no.dypdykk.web.ChartView;
import no.dypdykk.web.Link;
import no.dypdykk.web.Teaser;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A municipality of today, or a former one that was divided.
///
/// @param population formatted, null when the register has none
/// @param alike search for cases of municipalities of about the same size, null when that is
///   unknown
/// @param divided successors cannot be known from the number; `county` and `population` are null
/// @param known what the figures of those cases can carry
/// @param figures its figures over time, beside the middle of those of like size
/// @param neighbours other municipalities in the county that have cases
public record MunicipalityView(
        String number,
        String name,
        @Nullable Link county,
        @Nullable String population,
        @Nullable Link alike,
        boolean divided,
        List<Before> predecessors,
        List<Teaser> cases,
        List<KnownView> known,
        Figures figures,
        List<Link> neighbours) {
    public MunicipalityView {
        predecessors = List.copyOf(predecessors);
        cases = List.copyOf(cases);
        known = List.copyOf(known);
        neighbours = List.copyOf(neighbours);
    }

    /// @param more series that are not drawn
    public record Figures(List<Picture> pictures, int more) {
        /// None at all.
        public static final Figures NONE = new Figures(List.of(), 0);

        public Figures {
            pictures = List.copyOf(pictures);
        }
    }

    /// A series over time.
    ///
    /// @param sources where its values come from
    /// @param undated values that the line lacks, because the source tells their time in words
    /// @param notes what the source says of all of it
    /// @param alone why there is no middle of others beside it; null when there is one, or no
    ///   others
    public record Picture(
            ChartView chart,
            List<String> sources,
            List<String> undated,
            List<String> notes,
            @Nullable String alone) {
        public Picture {
            sources = List.copyOf(sources);
            undated = List.copyOf(undated);
            notes = List.copyOf(notes);
        }
    }

    /// @param period «til 2019»
    public record Before(String number, String name, @Nullable String period) {}
}
