package no.dypdykk.core.audit;

import java.time.Instant;

/// One change of content, rights or settings.
///
/// @param time to the millisecond
/// @param subject what was changed: the id of a page or user, the name of a token
/// @param before what stood there, as far as the log may tell: number of a revision, rights of a
///   user; empty when there was nothing
/// @param after what stands there now
public record Entry(
        Instant time, Actor actor, Act act, String subject, String before, String after) {}
