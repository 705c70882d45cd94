package no.dypdykk.port;

import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who follows which theme by mail, and what they have been told.
public interface Digests {
    /// Someone follows a theme from now on. Nothing changes when they do already.
    void follow(Subscription subscription);

    void end(UserId user, PageId theme);

    Optional<Subscription> byKey(String key);

    List<Subscription> of(UserId user);

    /// Any subscription for which nothing was begun in this week or a later one.
    Optional<Subscription> due(String week);

    /// From now on the week's digest counts as sent, whatever becomes of it.
    void begin(UserId user, PageId theme, String week);

    /// All changes up to a moment were in a digest that went out.
    void told(UserId user, PageId theme, Instant upTo);

    /// @param key ends it without signing in. It does nothing else, so it is kept as it is: each
    ///   letter must name it
    /// @param told changes up to this moment are known to the user
    /// @param week the last one for which a digest was begun, as
    ///   [no.dypdykk.core.digest.DigestWeek] counts
    record Subscription(
            UserId user, PageId theme, Language lang, String key, Instant told, String week) {}
}
