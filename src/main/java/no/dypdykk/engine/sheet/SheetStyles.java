package no.dypdykk.engine.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which cells of a spreadsheet show days, and which show hundredths as percent. Numbers below 164
/// are formats that every program knows (ECMA-376, part 1, 18.8.30).
final class SheetStyles {
    private static final String PART = "xl/styles.xml";
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22);
    private static final Set<Integer> PERCENT = Set.of(9, 10);
    private static final int FIRST_OWN = 164;

    /// Text in a format, and conditions and colours, say nothing of what is shown.
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();

    private SheetStyles() {}

    static SheetStyles read(SheetParts parts) {
        var styles = new SheetStyles();
        if (parts.has(PART)) {
            parts.read(PART, styles::read);
        }
        return styles;
    }

    private void read(SheetXml xml) {
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                String code = ASIDE.matcher(xml.attribute("formatCode")).replaceAll("");
                own.put(SheetXml.whole(xml.attribute("numFmtId")), code);
            } else if (xml.starts("cellXfs")) {
                ofCells = true;
            } else if (xml.ends("cellXfs")) {
                ofCells = false;
            } else if (ofCells && xml.starts("xf")) {
                String id = xml.attribute("numFmtId");
                formats.add(id.isEmpty() ? 0 : SheetXml.whole(id));
            }
        }
    }

    private int format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : 0;
    }

    boolean isDay(int style) {
        int format = format(style);
        return format < FIRST_OWN
                ? DAYS.contains(format)
                : own.getOrDefault(format, "").matches("(?i).*[yåd].*|(?i).*m.*[-/.].*");
    }

    boolean isPercent(int style) {
        int format = format(style);
        return format < FIRST_OWN
                ? PERCENT.contains(format)
                : own.getOrDefault(format, "").contains("%");
    }
}
