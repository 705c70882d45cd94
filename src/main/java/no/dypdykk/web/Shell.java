package no.dypdykk.web;

import no.dypdykk.core.page.Language;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// What every page has round its content.
///
/// @param origin scheme, host and port for addresses that must be whole, without a slash at the end
/// @param scheme the reader's choice of colours
/// @param visitor whom it is drawn for
public record Shell(
        Assets assets, String origin, Texts texts, Scheme scheme, Meta meta, Visitor visitor) {

    /// What the page says about itself.
    ///
    /// @param title without the name of the site; empty on the front page
    /// @param path the address under which the page is known, with query where it matters
    /// @param article the page is something someone wrote, not a list or a search
    /// @param indexed search engines may keep it
    /// @param markdown address of the page as Markdown
    /// @param feed changes to follow
    /// @param edit where to change the page or suggest a change, for whoever it is drawn for
    public record Meta(
            String title,
            String description,
            String path,
            Nav active,
            boolean article,
            boolean indexed,
            @Nullable String markdown,
            @Nullable Link feed,
            @Nullable Link edit) {

        /// A list or another page that nobody wrote as an article.
        public static Meta plain(String title, String description, String path, Nav active) {
            return new Meta(title, description, path, active, false, true, null, null, null);
        }

        /// A page that somebody wrote and that can be had as Markdown.
        public static Meta article(String title, String description, String path, Nav active) {
            return new Meta(
                    title, description, path, active, true, true, Urls.markdown(path), null, null);
        }

        /// Whether whoever it is drawn for may change the page, and not only suggest a change.
        public boolean isMine() {
            return edit != null && edit.path().startsWith(Urls.EDIT);
        }

        /// The same, kept out of search engines.
        public Meta unindexed() {
            return new Meta(title, description, path, active, article, false, markdown, feed, edit);
        }

        public Meta with(Link newFeed) {
            return new Meta(
                    title, description, path, active, article, indexed, markdown, newFeed, edit);
        }

        /// The same for someone who may change the page or suggest a change.
        public Meta editable(Link way) {
            return new Meta(
                    title, description, path, active, article, indexed, markdown, feed, way);
        }
    }

    /// Colours: as the reader's system says, or chosen.
    public enum Scheme {
        AUTO,
        LIGHT,
        DARK;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// The scheme with this code; anything unknown follows the system.
        public static Scheme of(@Nullable String code) {
            return Stream.of(values()).filter(s -> s.code().equals(code)).findFirst().orElse(AUTO);
        }
    }

    public String documentTitle() {
        return meta.title().isEmpty()
                ? texts.get("site.title")
                : meta.title() + " – " + texts.get("site.name");
    }

    public String canonical() {
        return origin + meta.path();
    }

    /// To the same page in the other written standard.
    public Link otherLanguage() {
        var other = texts.language() == Language.NN ? Language.NB : Language.NN;
        return new Link(
                Urls.language(other.code(), meta.path()), texts.get("lang." + other.code()));
    }

    public String otherLang() {
        return texts.language() == Language.NN ? "nb" : "nn";
    }

    /// For the field `_csrf` of a form.
    public String csrf() {
        return visitor.csrf().get();
    }

    public List<Nav> menu() {
        return Stream.of(Nav.values()).filter(entry -> entry != Nav.NONE).toList();
    }
}
