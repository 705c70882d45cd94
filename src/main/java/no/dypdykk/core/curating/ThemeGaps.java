package no.dypdykk.core.curating;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a theme's page may lack.
///
/// @param unchosen cases and practices that say they are part of the theme, but that its page does
///   not show, in the given order
/// @param untried slugs of practices of the theme for which no case has measured anything
/// @param cells number of pairs of a practice of the theme and an indicator that some case measured
/// @param empty number of those pairs for which no case has measured anything
public record ThemeGaps(List<PageAddress> unchosen, List<String> untried, int cells, int empty) {
    public ThemeGaps {
        unchosen = List.copyOf(unchosen);
        untried = List.copyOf(untried);
    }

    /// That some case measured an indicator after trying a practice.
    public record Cell(String practice, String indicator) {}

    /// @param chosen what the theme's page shows
    /// @param members pages that say they are part of the theme
    /// @param measured all there is, of every practice
    public static ThemeGaps of(
            Collection<PageAddress> chosen,
            Collection<PageAddress> members,
            Collection<Cell> measured) {
        var shown = Set.copyOf(chosen);
        var unchosen =
                members.stream()
                        .filter(page ->
                                page.kind() == PageKind.CASE || page.kind() == PageKind.PRACTICE)
                        .filter(page -> !shown.contains(page))
                        .distinct()
                        .toList();
        var practices =
                Stream.concat(chosen.stream(), members.stream())
                        .filter(page -> page.kind() == PageKind.PRACTICE)
                        .map(PageAddress::slug)
                        .collect(Collectors.toSet());
        var filled =
                measured.stream()
                        .filter(cell -> practices.contains(cell.practice()))
                        .collect(Collectors.toSet());
        var tried = filled.stream().map(Cell::practice).collect(Collectors.toSet());
        int indicators = (int) measured.stream().map(Cell::indicator).distinct().count();
        int cells = practices.size() * indicators;
        return new ThemeGaps(
                unchosen,
                practices.stream().filter(slug -> !tried.contains(slug)).sorted().toList(),
                cells,
                cells - filled.size());
    }

    /// Whether nothing is known to be missing.
    public boolean isNone() {
        return unchosen.isEmpty() && empty == 0;
    }
}
