package no.dypdykk.feature.finding;

import no.dypdykk.core.place.SizeClass;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.Home;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// The field where somebody says which municipality is theirs.
///
/// @param typed what stands in it
/// @param lifted what stands higher because of it; null when nothing does
/// @param without the same search without it
/// @param problem why it was not understood, and the way out; null when it was
public record HomeView(
        String typed, @Nullable String lifted, String without, @Nullable String problem) {
    static HomeView of(HomeReading reading, String without, Texts texts) {
        return switch (reading) {
            case HomeReading.Nobodys _ -> new HomeView("", null, without, null);
            case HomeReading.Found(var ours) ->
                    new HomeView(
                            ours.name(),
                            texts.get(lifted(Home.of(ours)), ours.county()),
                            without,
                            null);
            case HomeReading.Unknown(var typed) ->
                    new HomeView(typed, null, without, texts.get("error.home_unknown", typed));
            case HomeReading.Unclear(var typed, var names) ->
                    new HomeView(
                            typed,
                            null,
                            without,
                            texts.get("error.home_unclear", typed, String.join(", ", names)));
        };
    }

    private static String lifted(Home home) {
        return home.size() == SizeClass.UNKNOWN ? "search.home.county" : "search.home.lifted";
    }

    /// Why a hit stands higher; empty when it does not.
    static String reason(Set<Facet> alike, Texts texts) {
        if (alike.isEmpty()) {
            return "";
        }
        if (alike.contains(Facet.MUNICIPALITY)) {
            return texts.get("search.alike.own");
        }
        if (!alike.contains(Facet.SIZE)) {
            return texts.get("search.alike.county");
        }
        return texts.get(alike.contains(Facet.COUNTY) ? "search.alike.both" : "search.alike.size");
    }
}
