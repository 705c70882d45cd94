package no.dypdykk.core.rich;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what is lost while one file is read. For the reading thread only.
public final class Losses {
    private final Map<Loss.Kind, Integer> counts = new EnumMap<>(Loss.Kind.class);

    public Losses() {}

    /// Goes on counting.
    public Losses(List<Loss> before) {
        before.forEach(loss -> counts.put(loss.kind(), loss.count()));
    }

    public void add(Loss.Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    public List<Loss> all() {
        return counts.entrySet().stream()
                .map(count -> new Loss(count.getKey(), count.getValue()))
                .toList();
    }
}
