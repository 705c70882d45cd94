package no.dypdykk.feature.finding;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.web.FormText;
import no.dypdykk.web.Urls;

/// Taking a search away from what is offered to others, and giving it back.
public final class OfferRoutes {
    private final UsefulSearches useful;

    public OfferRoutes(UsefulSearches useful) {
        this.useful = useful;
    }

    /// `POST /sok/skjul`
    public void hide(Context context) {
        String words = FormText.of(context, "q");
        useful.hide(words);
        context.redirect(Urls.search(words), HttpStatus.SEE_OTHER);
    }

    /// `POST /sok/vis-igjen`
    public void showAgain(Context context) {
        String words = FormText.of(context, "q");
        useful.showAgain(words);
        context.redirect(Urls.search(words), HttpStatus.SEE_OTHER);
    }
}
