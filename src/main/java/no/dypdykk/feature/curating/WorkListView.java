package no.dypdykk.feature.curating;

import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What coordinators may take hold of, gap by gap.
public record WorkListView(List<Section> sections) {
    public WorkListView {
        sections = List.copyOf(sections);
    }

    /// One kind of gap.
    ///
    /// @param id names it in addresses and texts
    /// @param total how many there are; `lines` has the first of them
    public record Section(String id, long total, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }

        /// Whether some are not shown.
        public boolean isCut() {
            return total > lines.size();
        }
    }

    /// @param lang language of the link's title; null when it is unknown
    /// @param note in words; may be empty
    /// @param suggested pages that may belong here
    /// @param edit address of the form in which something can be done; null when there is none
    public record Line(
            Link link,
            @Nullable String lang,
            String note,
            List<Link> suggested,
            @Nullable String edit) {
        public Line {
            suggested = List.copyOf(suggested);
        }
    }
}
