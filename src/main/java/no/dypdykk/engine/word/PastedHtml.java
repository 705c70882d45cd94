package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Imported;
import no.dypdykk.port.PastedTexts;

/// Texts from the clipboard, read as documents are.
public final class PastedHtml implements PastedTexts {
    @Override
    public Imported read(String html) {
        return HtmlReader.read(html);
    }
}
