package no.dypdykk.engine.attachment;

import no.dypdykk.core.attachment.AttachmentFlaw;

/// A picture without what it tells besides what it shows.
///
/// @param width in pixels, upright
// Handed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
record Stripped(byte[] bytes, int width, int height) {
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 16_000;

    /// Said by the head of a picture, before anything is unpacked.
    static void requireFitting(int width, int height) {
        if (width <= 0 || height <= 0) {
            throw Bytes.damaged();
        }
        if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw new FileRefused(
                    AttachmentFlaw.ATTACHMENT_TOO_MANY_PIXELS, "" + width, "" + height);
        }
    }
}
