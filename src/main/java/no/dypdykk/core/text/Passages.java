package no.dypdykk.core.text;

import org.commonmark.node.Document;
import org.commonmark.node.Heading;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into passages: at every heading, and between paragraphs where enough is said. Short
/// paragraphs and list items stay with what follows them; what is too long is cut after a sentence.
/// Paragraphs that are mostly links lead elsewhere and answer nothing.
final class Passages {
    /// Characters; two or three sentences.
    private static final int ENOUGH = 250;

    /// More is not read as one answer.
    private static final int MOST = 1_200;

    /// Part of a paragraph in links from which on it only leads elsewhere.
    private static final double LINKS = 0.6;

    private static final int NONE = -1;

    private final List<Passage> passages = new ArrayList<>();
    private String heading = "";
    private String anchor = "";
    private int start = NONE;
    private int end;

    /// Where the next block begins in the plain text.
    private int at;

    private Passages() {}

    static List<Passage> of(Document document, Headings headings, PlainText words) {
        var passages = new Passages();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading title) {
                passages.begin(headings.of(title));
                words.eachBlock(node, (_, block) -> passages.pass(block));
            } else {
                words.eachBlock(
                        node,
                        (of, block) -> {
                            if (words.linked(of) > LINKS * block.length()) {
                                passages.leaveOut(block);
                            } else {
                                passages.add(block);
                            }
                        });
            }
        }
        passages.finish();
        return List.copyOf(passages.passages);
    }

    private void begin(no.dypdykk.core.text.Heading title) {
        finish();
        heading = title.text();
        anchor = title.id();
    }

    private void pass(String block) {
        at += block.length() + PlainText.BETWEEN.length();
    }

    private void leaveOut(String block) {
        finish();
        pass(block);
    }

    private void add(String block) {
        var from = 0;
        while (block.length() - from > MOST) {
            finish();
            var cut = from + sentenceEnd(block.substring(from));
            passages.add(new Passage(heading, anchor, at + from, at + cut));
            from = nextWord(block, cut);
        }
        if (start != NONE && at + block.length() - start > MOST) {
            finish();
        }
        if (from < block.length()) {
            start = start == NONE ? at + from : start;
            end = at + block.length();
        }
        if (start != NONE && end - start >= ENOUGH) {
            finish();
        }
        pass(block);
    }

    private void finish() {
        if (start != NONE) {
            passages.add(new Passage(heading, anchor, start, end));
            start = NONE;
        }
    }

    /// After the last sentence, else the last word, that is short enough.
    private static int sentenceEnd(String text) {
        for (var end = MOST; end > ENOUGH; end--) {
            if (Sentences.endsAt(text, end - 1)) {
                return end;
            }
        }
        var space = text.lastIndexOf(' ', MOST);
        return space > ENOUGH ? space : MOST;
    }

    private static int nextWord(String text, int from) {
        var next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
