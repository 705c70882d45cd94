package no.dypdykk.feature.reading;

import no.dypdykk.core.text.SafeHtml;
import no.dypdykk.web.Link;

import java.util.List;

/// A page's own text.
///
/// @param contents links to the headings of the second level, in order
public record Story(SafeHtml html, List<Link> contents) {
    public Story {
        contents = List.copyOf(contents);
    }
}
