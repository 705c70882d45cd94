package no.dypdykk.feature.reading;

import no.dypdykk.web.JudgedView.Computed;

import java.util.List;

/// How the cases of a practice were pooled, for whoever wants to check it. Made by [PoolingViews].
///
/// @param numbers what was computed
/// @param without what the mean would be without each case in turn
public record PoolingView(List<Computed> numbers, List<Without> without) {
    public PoolingView {
        numbers = List.copyOf(numbers);
        without = List.copyOf(without);
    }

    /// The mean without one case.
    ///
    /// @param name of the case left out
    public record Without(String name, String mean, String range, String verdict) {}
}
