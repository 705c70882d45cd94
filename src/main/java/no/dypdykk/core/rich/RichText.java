package no.dypdykk.core.rich;

import java.util.List;
import java.util.Optional;

/// A formatted text that belongs to no format. Readers make it of Word, HTML or Markdown; writers
/// make Word or Markdown of it.
public record RichText(List<Block> blocks, List<Note> notes) {
    public static final RichText EMPTY = new RichText(List.of(), List.of());

    public RichText {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /// A footnote.
    ///
    /// @param label what the marks in the text call it
    public record Note(String label, List<Block> blocks) {
        public Note {
            blocks = List.copyOf(blocks);
        }
    }

    public Optional<Note> note(String label) {
        return notes.stream().filter(note -> note.label().equals(label)).findFirst();
    }

    public RichText with(List<Block> newBlocks) {
        return new RichText(newBlocks, notes);
    }
}
