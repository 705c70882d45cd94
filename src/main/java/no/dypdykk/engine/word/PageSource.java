package no.dypdykk.engine.word;

import no.dypdykk.core.rich.MarkdownWriter;
import no.dypdykk.core.rich.RichText;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The page's own Markdown file, carried inside the document as custom XML.
///
/// @param source empty when the document was not made from a page
/// @param fingerprint of the document's text when it was made
record PageSource(String source, String fingerprint) {
    static final String NAMESPACE = "urn:dypdykk:page:1";
    static final String FINGERPRINT = "fingerprint";

    private static final PageSource NONE = new PageSource("", "");

    static PageSource find(WordArchive archive) {
        var found = new ArrayList<PageSource>();
        for (var name : archive.customParts()) {
            archive.part(name).ifPresent(part -> XmlCursor.read(part, xml -> add(xml, found)));
        }
        return found.isEmpty() ? NONE : found.getFirst();
    }

    private static void add(XmlCursor xml, List<PageSource> found) {
        if (xml.namespace().equals(NAMESPACE)) {
            var fingerprint = xml.attribute(FINGERPRINT);
            found.add(new PageSource(xml.text(), fingerprint));
        }
    }

    /// Tells whether title, summary or text are others than they were.
    static String fingerprint(String title, String summary, RichText text) {
        var all = String.join("\0", title, summary, MarkdownWriter.write(text));
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
