package no.dypdykk.core.page;

import no.dypdykk.core.text.MergeRules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How two edits of a page are merged. Structured facts are told apart by what they are about: an
/// outcome is the same when indicator and population are, whatever its result has become. The state
/// is whatever the later writer asks for, so that nobody publishes by merging.
public final class PageMerge {
    public static final MergeRules RULES =
            new MergeRules(
                    Map.of(
                            "practices", List.of("practice"),
                            "outcomes", List.of("indicator", "population"),
                            "figures",
                                    List.of(
                                            "period",
                                            "role",
                                            "kind",
                                            "population",
                                            "unit",
                                            "source"),
                            "changes",
                                    List.of(
                                            "unit",
                                            "kind",
                                            "population",
                                            "compared_with",
                                            "source"),
                            "sources", List.of("id"),
                            "steps", List.of("step", "title")),
                    Set.of("state"));

    private PageMerge() {}
}
