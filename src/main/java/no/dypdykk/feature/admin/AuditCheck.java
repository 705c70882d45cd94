package no.dypdykk.feature.admin;

import no.dypdykk.core.audit.ChainCheck;
import no.dypdykk.port.Store;

/// Follows the whole log from its beginning.
public final class AuditCheck {
    private static final int AT_ONCE = 1_000;

    private final Store store;

    public AuditCheck(Store store) {
        this.store = store;
    }

    public ChainCheck.Finding run() {
        return store.read(tx -> {
            var check = new ChainCheck();
            long last = 0;
            for (var entries = tx.audit().after(last, AT_ONCE);
                    !entries.isEmpty();
                    entries = tx.audit().after(last, AT_ONCE)) {
                check.follow(entries);
                last = entries.getLast().number();
            }
            return check.finding();
        });
    }

    /// Whether the log still has an entry as it was noted elsewhere.
    public boolean has(long number, String hash) {
        return store.read(tx -> tx.audit().after(number - 1, 1)).stream()
                .anyMatch(entry -> entry.number() == number && entry.hash().equals(hash));
    }
}
