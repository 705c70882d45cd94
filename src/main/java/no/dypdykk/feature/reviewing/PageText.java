package no.dypdykk.feature.reviewing;

import no.dypdykk.core.text.SafeHtml;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;
import no.dypdykk.web.Texts;

/// Draws the text of a page as readers will see it.
@FunctionalInterface
public interface PageText {
    SafeHtml draw(Store.Tx tx, Stored page, Texts texts);
}
