package no.dypdykk.port;

import java.time.LocalDate;
import java.util.List;

/// Searches that found nothing, counted by day, without who asked.
public interface Searches {
    /// Most different texts that are kept of one day.
    int MOST_A_DAY = 1_000;

    /// Days that searches are kept.
    int DAYS_KEPT = 400;

    /// Counts one search, unless too many different ones were counted that day. What is older than
    /// [#DAYS_KEPT] goes.
    void missed(String words, LocalDate day);

    /// Most frequent first since the given day.
    List<Miss> misses(LocalDate since, int limit);

    /// How many different texts were searched for without hits since the given day.
    long differentMisses(LocalDate since);

    record Miss(String words, long times, LocalDate last) {}
}
