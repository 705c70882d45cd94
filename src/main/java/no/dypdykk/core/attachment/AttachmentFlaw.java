package no.dypdykk.core.attachment;

import no.dypdykk.core.text.Coded;

/// Why a file is not taken. Each has a text under `problem.` and its code; details of the
/// [no.dypdykk.core.page.Problem] stand with each.
public enum AttachmentFlaw implements Coded {
    /// No file, or one without a byte.
    ATTACHMENT_EMPTY,
    /// More bytes than allowed: how many MB are allowed.
    ATTACHMENT_TOO_BIG,
    /// None of the kinds we take: what the sender calls it.
    ATTACHMENT_UNKNOWN_KIND,
    /// More pixels than allowed: width, height.
    ATTACHMENT_TOO_MANY_PIXELS,
    /// It ends too early or contradicts itself.
    ATTACHMENT_DAMAGED,
    ATTACHMENT_MACROS,
    /// It unpacks to more than allowed, or refers to other files.
    ATTACHMENT_HOSTILE,
    /// Locked with a password.
    ATTACHMENT_LOCKED,
    /// The page has all it can have: how many that is.
    ATTACHMENT_TOO_MANY,
    /// What the picture shows is told at too great length: how many characters are allowed.
    ATTACHMENT_LONG_ALT
}
