package no.dypdykk.core.page;

import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.Folding;
import no.dypdykk.core.text.FrontMatter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A page that went up in another one of its kind. It says so itself, in the front matter of a text
/// that readers do not see, so that exports carry it; its addresses lead to the other page for as
/// long as that is its newest word.
public final class JoinedPage {
    /// Holds the id of the page that took it up.
    static final String FIELD = "merged_into";

    private static final String ALIASES = "aliases";
    private static final List<String> ORDER =
            List.of("id", "kind", "slug", "state", FIELD, "lang", "title", "summary", ALIASES);

    private JoinedPage() {}

    /// The page that took up the one with this text; empty when none did.
    public static Optional<PageId> target(String source) {
        return FrontMatter.parse(source) instanceof FrontMatter.Parsing.Parsed(var text)
                        && text.field(FIELD).orElse(null) instanceof Field.Scalar id
                        && !id.isNothing()
                        && PageId.isValid(id.text())
                ? Optional.of(new PageId(id.text()))
                : Optional.empty();
    }

    /// The last text of the page that goes.
    ///
    /// @param source what it says now
    /// @param slug an address of its own from now on, since another page gets the one it had
    /// @throws IllegalArgumentException when the text is no page
    public static String gone(String source, PageId target, String slug) {
        return parsed(source)
                .with(
                        Map.of(
                                "slug",
                                text(slug),
                                "state",
                                text(PageState.ARCHIVED.code()),
                                FIELD,
                                text(target.value())),
                        ORDER)
                .source();
    }

    /// Names by which the page that stays is to be found as well.
    public static List<String> names(PageHead kept, PageHead gone) {
        var known = new HashSet<String>();
        Stream.concat(Stream.of(kept.title()), kept.aliases().stream())
                .forEach(name -> known.add(Folding.plain(name)));
        return Stream.concat(Stream.of(gone.title()), gone.aliases().stream())
                .filter(name -> known.add(Folding.plain(name)))
                .toList();
    }

    /// The text of the page that stays, with more names.
    ///
    /// @throws IllegalArgumentException when the text is no page
    public static String kept(String source, List<String> names) {
        var page = parsed(source);
        var all = new ArrayList<Field>();
        if (page.field(ALIASES).orElse(null) instanceof Field.Items(var items, _)) {
            all.addAll(items);
        }
        names.forEach(name -> all.add(text(name)));
        return names.isEmpty()
                ? source
                : page.with(Map.of(ALIASES, new Field.Items(all, 0)), ORDER).source();
    }

    private static Field text(String text) {
        return new Field.Scalar(Field.Type.TEXT, text, 0);
    }

    private static FrontMatter parsed(String source) {
        if (FrontMatter.parse(source) instanceof FrontMatter.Parsing.Parsed(var text)) {
            return text;
        }
        throw new IllegalArgumentException("no front matter");
    }
}
