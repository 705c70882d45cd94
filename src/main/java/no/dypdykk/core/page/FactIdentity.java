package no.dypdykk.core.page;

import java.util.List;
import java.util.Map;

/// By what the structured facts of a page are told apart, for two edits of the same list: an
/// outcome is the same when indicator and population are, whatever its result has become.
public final class FactIdentity {
    /// Names of the lists, and of the fields that identify an element of each.
    public static final Map<String, List<String>> BY_LIST =
            Map.of(
                    "practices", List.of("practice"),
                    "outcomes", List.of("indicator", "population"),
                    "figures", List.of("period", "role", "kind", "population", "unit", "source"),
                    "changes", List.of("unit", "kind", "population", "compared_with", "source"),
                    "sources", List.of("id"),
                    "steps", List.of("step", "title"));

    private FactIdentity() {}
}
