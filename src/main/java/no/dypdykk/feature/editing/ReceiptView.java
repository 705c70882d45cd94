package no.dypdykk.feature.editing;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.web.Link;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

/// What became of a text that was saved.
///
/// @param time of day at which the store had it
/// @param page what readers see; null when they see nothing yet
/// @param edit where to go on writing
/// @param owner who wrote
/// @param form identity of the form that was saved; may be empty
/// @param with the revision that somebody else saved meanwhile, and what this one changed in it;
///   null when nobody did
public record ReceiptView(
        PageKind kind,
        String title,
        int revision,
        String time,
        PageState state,
        @Nullable Link page,
        String edit,
        String owner,
        String form,
        @Nullable With with) {

    /// @param changes address of the comparison
    public record With(int revision, String changes) {
        /// Null when the text names no revision before this one.
        static @Nullable With of(Revision saved, @Nullable String number) {
            if (number == null || !number.matches("[1-9]\\d{0,8}")) {
                return null;
            }
            int with = Integer.parseInt(number);
            return with < saved.number()
                    ? new With(with, Urls.comparison(saved.page(), with, saved.number(), false))
                    : null;
        }
    }
}
