package no.dypdykk.engine.sql;

/// The numbers that one writing transaction gives to its changes. The first is taken from the
/// counter row when the transaction begins, so that writers queue at that row on every database and
/// a higher number is never committed before a lower one.
final class Counter {
    private final Sql writer;
    private long next;
    private long lastUsed;
    private boolean stirred;

    private Counter(Sql writer) {
        this.writer = writer;
        this.next = raise();
    }

    static Counter begin(Sql writer) {
        return new Counter(writer);
    }

    /// A number no other change has.
    long take() {
        lastUsed = next == 0 ? raise() : next;
        next = 0;
        return lastUsed;
    }

    /// The last number given out, 0 when the transaction has changed no page.
    long lastUsed() {
        return lastUsed;
    }

    /// Something was changed that is no page and takes no number, and that others follow.
    void stir() {
        stirred = true;
    }

    /// Whether anybody has something to look at.
    boolean isStirred() {
        return stirred || lastUsed > 0;
    }

    private long raise() {
        return writer.number("UPDATE counter SET last = last + 1 WHERE id = 1 RETURNING last");
    }
}
