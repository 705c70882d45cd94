package no.dypdykk.engine.sheet;

import no.dypdykk.port.SheetFiles.Unreadable;

import java.util.ArrayList;
import java.util.List;

/// Texts that the cells of a spreadsheet refer to by number.
final class SharedTexts {
    private static final String PART = "xl/sharedStrings.xml";
    private static final int MOST = 1_000_000;
    private static final long MOST_LETTERS = 24L << 20;

    private SharedTexts() {}

    static List<String> read(SheetParts parts) {
        var texts = new ArrayList<String>();
        if (parts.has(PART)) {
            parts.read(PART, xml -> read(xml, texts));
        }
        return texts;
    }

    private static void read(SheetXml xml, List<String> texts) {
        var text = new StringBuilder();
        boolean spoken = false;
        long letters = 0;
        while (xml.next()) {
            if (xml.starts("si")) {
                text.setLength(0);
            } else if (xml.starts("rPh")) {
                spoken = true;
            } else if (xml.ends("rPh")) {
                spoken = false;
            } else if (xml.starts("t") && !spoken) {
                text.append(xml.text());
            } else if (xml.ends("si")) {
                letters += text.length();
                if (letters > MOST_LETTERS || texts.size() >= MOST) {
                    throw new Unreadable("too-large");
                }
                texts.add(text.toString());
            }
        }
    }
}
