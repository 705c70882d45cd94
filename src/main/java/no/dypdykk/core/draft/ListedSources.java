package no.dypdykk.core.draft;

import no.dypdykk.core.evidence.Source;
import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Flat;
import no.dypdykk.core.rich.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Makes sources of what stands under «Kilder»: one per line or list item.
final class ListedSources {
    private static final Pattern YEAR = Pattern.compile("\\b(19\\d\\d|20\\d\\d)\\b");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s>)]+");
    private static final int LONGEST = 300;

    private final List<Source> sources = new ArrayList<>();

    private ListedSources() {}

    static List<Source> of(List<Block> blocks) {
        var listed = new ListedSources();
        blocks.forEach(listed::add);
        return listed.sources;
    }

    private void add(Block block) {
        if (block instanceof Block.Listing list) {
            list.items().forEach(item -> item.content().forEach(this::add));
            return;
        }
        var line = new ArrayList<Inline>();
        Flat.add(block, line);
        var words = Inline.plain(line).replaceAll("\\s+", " ").strip();
        if (!words.isEmpty()) {
            sources.add(source(words, address(line, words)));
        }
    }

    private Source source(String words, String address) {
        var year = YEAR.matcher(words);
        var title = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        return new Source(
                "s" + (sources.size() + 1),
                title,
                null,
                year.find() ? Integer.valueOf(year.group()) : null,
                address.isEmpty() ? null : address);
    }

    private static String address(List<Inline> line, String words) {
        for (var inline : line) {
            if (inline instanceof Inline.Link(var address, _)) {
                return address;
            }
        }
        var written = ADDRESS.matcher(words);
        return written.find() ? written.group() : "";
    }
}
