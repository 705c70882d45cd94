package no.dypdykk.feature.reading;

import no.dypdykk.web.ForestView;
import no.dypdykk.web.FunnelView;
import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the cases of a practice carry together for one indicator, ready to show: three separate
/// scales, the plot, and what a reader must keep in mind. Made by [PictureViews].
///
/// @param sentence what all cases say, or why they are not pooled
/// @param verdict its code, for the look
/// @param result the first scale in words
/// @param trust the second scale, from 0 to 4
/// @param effort what it takes, as the page on the practice says; null when it does not
/// @param doubts why the trust is not higher
/// @param selection what the chosen cases say; null when all are shown
/// @param counts how many cases of how many municipalities, and how many carry no numbers
/// @param stricter the same for grades of 3 and more; null when that says nothing more
/// @param ofTen null when it is not shown
/// @param pooling how all cases were pooled; null when nothing is
/// @param forest of the cases shown; null when none of them has an interval
/// @param skew whether results of one kind may be missing; null when no case can be pooled
/// @param alone cases shown that cannot be pooled, each with its own sentence
public record PictureView(
        Link indicator,
        String sentence,
        String verdict,
        String result,
        int trust,
        String trustName,
        @Nullable String effort,
        List<String> doubts,
        @Nullable Selection selection,
        List<String> counts,
        @Nullable String stricter,
        @Nullable String ofTen,
        @Nullable PoolingView pooling,
        @Nullable ForestView forest,
        @Nullable Skew skew,
        List<Alone> alone,
        List<String> caveats) {
    public PictureView {
        doubts = List.copyOf(doubts);
        counts = List.copyOf(counts);
        alone = List.copyOf(alone);
        caveats = List.copyOf(caveats);
    }

    /// What a reader's choice of cases says. The sentence above stays that of all of them.
    public record Selection(String sentence, String result) {}

    /// Whether small cases show something else than large ones.
    ///
    /// @param sentence what the cases say of it, or from how many on they can
    /// @param funnel null below ten cases
    public record Skew(String sentence, @Nullable FunnelView funnel) {}

    /// One case by itself.
    ///
    /// @param population whose numbers they are; null when the case names nobody
    /// @param started began, and has not reported
    public record Alone(
            Link link,
            @Nullable String population,
            String sentence,
            String grade,
            boolean started) {}
}
