package no.dypdykk.engine.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers what the text of a document refers to: addresses, lists, footnotes. For one document.
final class References {
    private static final String LINK =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    /// The kinds of lists that the numbering part defines, by their ids there.
    enum Marks {
        BULLETS("1"),
        NUMBERS("2"),
        /// For paragraphs that go on with an item.
        NONE("3");

        private final String definition;

        Marks(String definition) {
            this.definition = definition;
        }
    }

    private record UsedList(Marks marks, int level, int start) {}

    private final Map<String, String> links = new LinkedHashMap<>();
    private final List<UsedList> lists = new ArrayList<>();
    private final Map<String, Integer> notes = new LinkedHashMap<>();

    /// Id of the relationship to an address outside the document.
    String link(String address) {
        return links.computeIfAbsent(address, _ -> "lenke" + (links.size() + 1));
    }

    /// Id of a new list.
    String list(Marks marks, int level, int start) {
        lists.add(new UsedList(marks, level, start));
        return Integer.toString(lists.size());
    }

    /// Id of a footnote; the first two are taken by the lines that part notes from text.
    String note(String label) {
        return Integer.toString(notes.computeIfAbsent(label, _ -> notes.size() + 1));
    }

    void relationships(XmlOut xml) {
        links.forEach((address, id) ->
                xml.empty(
                        "Relationship",
                        "Id",
                        id,
                        "Type",
                        LINK,
                        "Target",
                        address,
                        "TargetMode",
                        "External"));
    }

    void numbers(XmlOut xml) {
        for (int i = 0; i < lists.size(); i++) {
            var list = lists.get(i);
            xml.open("w:num", "w:numId", Integer.toString(i + 1));
            xml.empty("w:abstractNumId", "w:val", list.marks().definition);
            if (list.marks() == Marks.NUMBERS) {
                xml.open("w:lvlOverride", "w:ilvl", Integer.toString(list.level()));
                xml.empty("w:startOverride", "w:val", Integer.toString(list.start()));
                xml.close();
            }
            xml.close();
        }
    }
}
