package no.dypdykk.feature.editing;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.web.FormProblems;

/// The page on which a Word document is chosen.
public record ImportView(PageKind kind, FormProblems problems) {
    /// What the browser offers to choose from.
    public String accepted() {
        return ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }
}
