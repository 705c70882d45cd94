package no.dypdykk.core.form;

import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Part;
import no.dypdykk.core.page.Progress;
import no.dypdykk.core.text.Field;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The text of a case that is registered when it begins, before anyone knows what becomes of it:
/// the practice, the indicator that was chosen beforehand, and the day on which to tell.
public final class StartedCase {
    private StartedCase() {}

    /// @param lang language of the form for a new page
    /// @param practice slug
    /// @param indicator what is to be followed; null when the practice names none
    /// @param today it is followed up a year from then
    public static String source(
            String lang, String practice, @Nullable String indicator, LocalDate today) {
        String blank = FormPost.blank(PageKind.CASE, lang);
        var fields = new LinkedHashMap<String, Field>();
        fields.put(
                "period",
                FormFields.entries(Map.of("from", FormFields.text("" + today.getYear()))));
        fields.put("practices", FormFields.items(List.of(practice(practice))));
        fields.put("progress", FormFields.text(Progress.RUNNING.code()));
        fields.put("followup", FormFields.text(today.plusYears(1).toString()));
        if (indicator != null) {
            fields.put("outcomes", FormFields.items(List.of(outcome(indicator))));
        }
        return FormReading.form(blank)
                .map(form -> FormWriting.text(form.with(FormFields.entries(fields))))
                .orElse(blank);
    }

    private static Field practice(String slug) {
        var use = new LinkedHashMap<String, Field>();
        use.put("practice", FormFields.text(slug));
        use.put("part", FormFields.text(Part.MAIN.code()));
        return FormFields.entries(use);
    }

    private static Field outcome(String indicator) {
        var outcome = new LinkedHashMap<String, Field>();
        outcome.put("indicator", FormFields.text(indicator));
        outcome.put("result", FormFields.text(Result.TOO_EARLY.code()));
        outcome.put("beforehand", FormFields.text(Said.YES.code()));
        return FormFields.entries(outcome);
    }
}
