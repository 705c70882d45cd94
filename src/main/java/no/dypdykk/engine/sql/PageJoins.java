package no.dypdykk.engine.sql;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Keeps the addresses of pages that went up in others leading to those, also when a page comes
/// into the store before the one that took it up.
///
/// @param number gives a change its number: a page that gets or loses addresses has changed for all
///   that link to it
record PageJoins(Sql sql, LongSupplier number) {
    /// Whether an address is the page's to take back.
    boolean isLeftBy(PageId page, PageAddress address) {
        return sql.number(
                        "SELECT count(*) FROM redirect WHERE kind = ? AND slug = ? AND origin = ?",
                        address.kind().code(),
                        address.slug(),
                        page.value())
                > 0;
    }

    /// The page goes up in another, with all addresses it has left behind.
    void enter(PageId page, PageId target) {
        sql.run(
                """
                INSERT INTO joined (page, target) VALUES (?, ?)
                ON CONFLICT (page) DO UPDATE SET target = excluded.target\
                """,
                page.value(),
                target.value());
        sql.run("UPDATE redirect SET origin = page WHERE page = ? AND origin = ''", page.value());
        settle();
    }

    /// The page stands for itself again and takes its addresses back.
    void leave(PageId page) {
        if (sql.number("SELECT count(*) FROM joined WHERE page = ?", page.value()) > 0) {
            sql.run("DELETE FROM joined WHERE page = ?", page.value());
            sql.run(
                    "UPDATE redirect SET page = origin, origin = '' WHERE origin = ?",
                    page.value());
            settle();
        }
    }

    /// Lets every address lead to the page at the end of its chain, if that is in the store.
    void settle() {
        Map<String, String> targets = new HashMap<>();
        sql.list(
                        "SELECT page, target FROM joined",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(join -> targets.put(join.getKey(), join.getValue()));
        targets.keySet().forEach(page -> last(page, targets).ifPresent(to -> lead(page, to)));
    }

    private void lead(String origin, String to) {
        if (sql.number("SELECT count(*) FROM redirect WHERE origin = ? AND page <> ?", origin, to)
                > 0) {
            sql.run("UPDATE redirect SET page = ? WHERE origin = ?", to, origin);
            sql.run("UPDATE page SET change = ? WHERE id = ?", number.getAsLong(), to);
        }
    }

    /// Empty when the chain leads out of the store or round in a circle.
    private Optional<String> last(String page, Map<String, String> targets) {
        var seen = new HashSet<String>();
        String at = page;
        while (targets.containsKey(at)) {
            if (!seen.add(at)) {
                return Optional.empty();
            }
            at = targets.getOrDefault(at, at);
        }
        return sql.first("SELECT id FROM page WHERE id = ?", row -> row.getString(1), at);
    }
}
