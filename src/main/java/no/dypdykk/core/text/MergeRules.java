package no.dypdykk.core.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a merge of files has to know about their fields.
///
/// @param identity names of lists of mappings, with the names by which their elements are told
///   apart
/// @param mine names of top-level fields that are never merged: they are as mine has them
public record MergeRules(Map<String, List<String>> identity, Set<String> mine) {
    public static final MergeRules NONE = new MergeRules(Map.of(), Set.of());

    public MergeRules {
        identity = Map.copyOf(identity);
        mine = Set.copyOf(mine);
    }
}
