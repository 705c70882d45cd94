package no.dypdykk.port;

import java.time.LocalDate;
import java.util.List;

/// Searches that found nothing, counted by day, without who asked.
public interface Searches {
    void missed(String words, LocalDate day);

    /// Most frequent first since the given day.
    List<Miss> misses(LocalDate since, int limit);

    record Miss(String words, long times, LocalDate last) {}
}
