package no.dypdykk.feature.admin;

import no.dypdykk.port.Health;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The parts that must be well for the server to do its work, and how far the index is behind.
public final class HealthChecks {
    static final String OK = "ok";

    private final Map<String, Supplier<Health>> checks = new LinkedHashMap<>();
    private final Store store;
    private final SearchIndex index;

    /// @param feeding health of what carries changes to the index
    public HealthChecks(Store store, SearchIndex index, Supplier<Health> feeding) {
        this.store = store;
        this.index = index;
        checks.put("store", store::check);
        checks.put("index", index::check);
        checks.put("feeding", feeding);
    }

    /// By name: `ok`, or what is wrong and what to do.
    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        checks.forEach((name, check) -> parts.put(name, words(check.get())));
        return parts;
    }

    /// Changes that the index has not applied yet.
    long lag() {
        return store.position() - index.position().change();
    }

    private static String words(Health health) {
        return switch (health) {
            case Health.Well() -> OK;
            case Health.Ill(String reason) -> reason;
        };
    }
}
