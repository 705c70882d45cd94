package no.dypdykk.port;

import java.time.LocalDate;
import java.util.List;

/// Searches that found nothing, and searches whose hits were or were not opened, counted by day,
/// without who asked.
public interface Searches {
    /// Most different texts that are kept of one day, of each of the two.
    int MOST_A_DAY = 1_000;

    /// How often, and on how many days, a page must have been opened from the hits of a search
    /// before others are told of it.
    int LEAST_OPENED = 5;

    int LEAST_DAYS = 3;

    /// Days that searches are kept.
    int DAYS_KEPT = 400;

    /// Forgets what is older than [#DAYS_KEPT], also when nobody searches any more.
    void forgetOld(LocalDate today);

    /// Counts one search, unless too many different ones were counted that day. What is older than
    /// [#DAYS_KEPT] goes.
    void missed(String words, LocalDate day);

    /// Most frequent first since the given day.
    List<Miss> misses(LocalDate since, int limit);

    /// How many different texts were searched for without hits since the given day.
    long differentMisses(LocalDate since);

    /// Adds to what is known of a search that found something, unless too many different ones were
    /// counted that day. What is older than [#DAYS_KEPT] goes.
    ///
    /// @param found how often it was asked
    /// @param opened how often a page was opened from its hits
    void led(String words, LocalDate day, long found, long opened);

    /// Searches whose hits nobody opened since the given day, most frequent first.
    ///
    /// @param least how often a search must have been asked to be among them
    List<Miss> unopened(LocalDate since, long least, int limit);

    /// Searches from whose hits pages were opened often enough to be offered to others, the most
    /// useful first: [#LEAST_OPENED] times, on [#LEAST_DAYS] days. None that is hidden.
    List<Useful> useful(LocalDate since, int limit);

    /// Lets a search be offered to nobody. It stands in the log.
    void hide(String words);

    /// Takes that back. It stands in the log.
    void showAgain(String words);

    /// All that are hidden.
    List<String> hidden();

    /// @param opened how often a page was opened from its hits
    record Useful(String words, long opened) {}

    record Miss(String words, long times, LocalDate last) {}
}
