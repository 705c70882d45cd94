package no.dypdykk.feature.people;

import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.people.Access;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.core.people.User;
import no.dypdykk.feature.people.AccountView.SessionLine;
import no.dypdykk.feature.people.AccountView.SuggestionLine;
import no.dypdykk.feature.people.AccountView.TokenForm;
import no.dypdykk.feature.people.AccountView.TokenLine;
import no.dypdykk.feature.people.OwnTokens.Wish;
import no.dypdykk.port.Tokens.Token;
import no.dypdykk.web.Choice;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.Link;
import no.dypdykk.web.Session;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.UnaryOperator;

/// Gathers what a user's own page shows.
///
/// @param municipality name of the municipality with a number
record AccountViews(OwnAccount account, OwnTokens tokens, UnaryOperator<String> municipality) {
    /// What happened since the page was seen last.
    ///
    /// @param done key of a text; null when nothing was done
    /// @param made a new token; null when none was made
    record Happened(
            Wish wish, FormProblems problems, @Nullable String done, @Nullable String made) {
        static Happened nothing() {
            return new Happened(Wish.EMPTY, FormProblems.NONE, null, null);
        }
    }

    AccountView of(Session session, Happened happened, Texts texts) {
        User user = session.user();
        String number = user.municipality();
        return new AccountView(
                user,
                number == null ? null : municipality.apply(number),
                sessions(session, user, texts),
                account.hasPassword(user),
                account.followups(user, texts),
                account.suggestions(user, (suggestion, title) -> line(suggestion, title, texts)),
                account.searches(user).stream()
                        .map(search -> new Link(search.address(), search.name()))
                        .toList(),
                Access.may(Asker.Person.of(user), Deed.HOLD_TOKENS)
                        ? tokens(user, happened, texts)
                        : null,
                happened.problems(),
                happened.done());
    }

    private List<SessionLine> sessions(Session session, User user, Texts texts) {
        return account.sessions(user).stream()
                .map(one ->
                        new SessionLine(
                                one.hash(),
                                DeviceWords.of(one.device(), texts),
                                DateWords.moment(one.created(), texts),
                                DateWords.moment(one.seen(), texts),
                                session.isKeptAs(one.hash())))
                .toList();
    }

    private static SuggestionLine line(Suggestion suggestion, @Nullable String title, Texts texts) {
        var answer = suggestion.answer();
        return new SuggestionLine(
                new Link(
                        Urls.suggestion(suggestion.number()),
                        title == null ? texts.get("suggestion.gone") : title),
                texts.get("suggestion.own-sent", DateWords.date(suggestion.time(), texts)),
                answer == null
                        ? texts.get("suggestion.waits")
                        : texts.get(
                                answer.taken() ? "suggestion.taken" : "suggestion.declined",
                                answer.by(),
                                DateWords.date(answer.time(), texts)),
                answer == null ? "" : answer.reason());
    }

    private TokenForm tokens(User user, Happened happened, Texts texts) {
        Wish wish = happened.wish();
        return new TokenForm(
                tokens.of(user).stream().map(token -> line(token, texts)).toList(),
                wish,
                OwnTokens.scopes(user).stream()
                        .map(scope ->
                                new Choice(
                                        scope.code(),
                                        texts.name(scope),
                                        scope.code().equals(wish.scope())))
                        .toList(),
                OwnTokens.DAYS.stream()
                        .map(days ->
                                new Choice(
                                        days.toString(),
                                        texts.get("token.days", days),
                                        days.toString().equals(wish.days())))
                        .toList(),
                happened.made());
    }

    private TokenLine line(Token token, Texts texts) {
        return new TokenLine(
                token.hash(),
                token.name(),
                texts.name(token.scope()),
                DateWords.date(token.expires(), texts),
                tokens.isOver(token));
    }
}
