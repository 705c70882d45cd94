package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Losses;
import no.dypdykk.core.rich.Picture;

import java.util.List;

/// A document that is being read: what its text refers to, and what is found on the way. For the
/// reading thread only.
///
/// @param links what the part that is being read refers to
/// @param ours made by this program from a page, so that what was made for people is passed over
record Opened(
        WordArchive archive,
        Styles styles,
        Numbering numbering,
        Relationships links,
        boolean ours,
        List<Picture> pictures,
        Losses losses) {
    static final String MARK = "dypdykk:";

    /// The same document, another part of it.
    Opened with(Relationships ofPart) {
        return new Opened(archive, styles, numbering, ofPart, ours, pictures, losses);
    }

    /// Whether a content control holds what is read from elsewhere or can be made again.
    boolean passesOver(ContentControl control) {
        if (control.isContents()) {
            losses.add(no.dypdykk.core.rich.Loss.Kind.TABLE_OF_CONTENTS);
            return true;
        }
        return ours && control.tag().startsWith(MARK);
    }
}
