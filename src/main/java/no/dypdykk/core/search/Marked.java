package no.dypdykk.core.search;

import java.util.List;
import java.util.stream.Collectors;

/// Text in pieces, some of them marked as matching. Pieces are plain text, not HTML.
public record Marked(List<Piece> pieces) {
    public Marked {
        pieces = List.copyOf(pieces);
    }

    public record Piece(String text, boolean matches) {}

    public static Marked plain(String text) {
        return new Marked(List.of(new Piece(text, false)));
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
