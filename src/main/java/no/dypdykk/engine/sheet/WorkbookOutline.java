package no.dypdykk.engine.sheet;

import no.dypdykk.port.SheetFiles.Unreadable;

import java.util.HashMap;
import java.util.Map;

/// Which sheet of a spreadsheet is read.
///
/// @param name as its tab says
/// @param part of the file that holds it
/// @param counts1904 days are counted from 1904, as old Macintoshes did
record WorkbookOutline(String name, String part, boolean counts1904) {
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    static WorkbookOutline read(SheetParts parts) {
        var found = new Finding();
        parts.read(BOOK, found::book);
        parts.read(RELATIONS, found::relations);
        String target = found.targets.getOrDefault(found.relation, "");
        if (target.isEmpty() || target.contains("..")) {
            throw new Unreadable("no-sheet");
        }
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        return new WorkbookOutline(found.name, part, found.counts1904);
    }

    private static final class Finding {
        private final Map<String, String> targets = new HashMap<>();
        private String name = "";
        private String relation = "";
        private boolean counts1904;

        void book(SheetXml xml) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String counts = xml.attribute("date1904");
                    counts1904 = counts.equals("1") || counts.equals("true");
                } else if (xml.starts("sheet")
                        && relation.isEmpty()
                        && !xml.attribute("state")
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("hidden")) {
                    name = xml.attribute("name");
                    relation = xml.attribute("id");
                }
            }
        }

        void relations(SheetXml xml) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    targets.put(xml.attribute("Id"), xml.attribute("Target"));
                }
            }
        }
    }
}
