package no.dypdykk.engine.word;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.core.text.LinkResolver;
import no.dypdykk.core.text.LinkResolver.FileTarget;
import no.dypdykk.core.text.LinkResolver.LinkTarget;

import java.util.List;
import java.util.Set;

/// Writes the inside of one paragraph.
///
/// @param origin start of addresses of this service
record LineOut(
        XmlOut xml, References references, PictureOut pictures, LinkResolver links, String origin) {
    void write(List<Inline> content) {
        content.forEach(this::write);
    }

    private void write(Inline inline) {
        switch (inline) {
            case Inline.Run(var text, var marks) -> run(text, marks, "");
            case Inline.Link(var address, var words) -> link(address, words);
            case Inline.WikiLink link -> wikiLink(link);
            case Inline.Picture picture -> picture(picture);
            case Inline.NoteMark(var label) -> noteMark(label);
            case Inline.Break _ -> xml.open("w:r").empty("w:br").close();
        }
    }

    private void link(String address, List<Inline> words) {
        if (address.startsWith(Attachment.SCHEME)) {
            linkToFile(address, words);
            return;
        }
        var whole = address.startsWith("/") ? origin + address : address;
        if (!WebAddress.isAllowed(whole)) {
            write(words);
            return;
        }
        xml.open("w:hyperlink", "r:id", references.link(whole));
        words.forEach(word -> run(Inline.plain(List.of(word)), marks(word), "Hyperlink"));
        xml.close();
    }

    /// The tip of the link keeps the name of the file, so that reading makes the same link.
    private void linkToFile(String address, List<Inline> words) {
        var name = address.substring(Attachment.SCHEME.length());
        var tip = "[" + address + "]";
        switch (links.file(name)) {
            case FileTarget.Picture(var path, _, _, _, _) -> linkToFile(path, tip);
            case FileTarget.File(var path, _) -> linkToFile(path, tip);
            case FileTarget.Missing() -> xml.open("w:hyperlink", "w:tooltip", tip);
        }
        words.forEach(word -> run(Inline.plain(List.of(word)), marks(word), "Hyperlink"));
        xml.close();
    }

    private void linkToFile(String path, String tip) {
        xml.open("w:hyperlink", "r:id", references.link(origin + path), "w:tooltip", tip);
    }

    private static Set<Inline.Mark> marks(Inline inline) {
        return inline instanceof Inline.Run(_, var marks) ? marks : Set.of();
    }

    /// The tip of the link keeps the name of the page, so that reading makes the same link.
    private void wikiLink(Inline.WikiLink link) {
        var tip = "[[" + link.target() + "]]";
        switch (links.resolve(link.target())) {
            case LinkTarget.Resolved(var path, var title) -> {
                xml.open("w:hyperlink", "r:id", references.link(origin + path), "w:tooltip", tip);
                run(link.words() == null ? title : link.words(), Set.of(), "Hyperlink");
            }
            case LinkTarget.Missing() -> {
                xml.open("w:hyperlink", "w:tooltip", tip);
                run(link.words() == null ? link.target() : link.words(), Set.of(), "");
            }
        }
        xml.close();
    }

    /// The picture or its words, with the picture's address as the tip so that reading makes the
    /// same picture.
    private void picture(Inline.Picture picture) {
        xml.open("w:hyperlink", "w:tooltip", "![" + picture.address() + "]");
        if (!isDrawn(picture)) {
            run(picture.alt().isBlank() ? picture.address() : picture.alt(), Set.of(), "");
        }
        xml.close();
    }

    private boolean isDrawn(Inline.Picture picture) {
        var address = picture.address();
        return address.startsWith(Attachment.SCHEME)
                && links.file(address.substring(Attachment.SCHEME.length()))
                        instanceof FileTarget.Picture found
                && pictures.write(xml, found, picture.alt());
    }

    private void noteMark(String label) {
        xml.open("w:r").open("w:rPr").empty("w:rStyle", "w:val", "FootnoteReference").close();
        xml.empty("w:footnoteReference", "w:id", references.note(label)).close();
    }

    private void run(String text, Set<Inline.Mark> marks, String style) {
        xml.open("w:r");
        if (!marks.isEmpty() || !style.isEmpty()) {
            look(marks, style);
        }
        xml.open("w:t", "xml:space", "preserve").text(text).close();
        xml.close();
    }

    private void look(Set<Inline.Mark> marks, String style) {
        xml.open("w:rPr");
        if (marks.contains(Inline.Mark.CODE)) {
            xml.empty("w:rStyle", "w:val", "Code");
        } else if (!style.isEmpty()) {
            xml.empty("w:rStyle", "w:val", style);
        }
        if (marks.contains(Inline.Mark.BOLD)) {
            xml.empty("w:b");
        }
        if (marks.contains(Inline.Mark.ITALIC)) {
            xml.empty("w:i");
        }
        if (marks.contains(Inline.Mark.STRUCK)) {
            xml.empty("w:strike");
        }
        xml.close();
    }
}
