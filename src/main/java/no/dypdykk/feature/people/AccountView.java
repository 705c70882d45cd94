package no.dypdykk.feature.people;

import no.dypdykk.core.people.User;
import no.dypdykk.feature.people.OwnTokens.Wish;
import no.dypdykk.web.Choice;
import no.dypdykk.web.Followups;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A user's own page.
///
/// @param municipality its name; null when they belong to none
/// @param hasPassword whether they have one to change
/// @param followups own cases of which it is or soon will be time to tell how it went later
/// @param suggestions what they suggested for pages of others, newest first
/// @param searches those they keep, by name
/// @param tokens null for those who may hold none
/// @param done key of a text about what was just done; null when nothing was
public record AccountView(
        User user,
        @Nullable String municipality,
        List<SessionLine> sessions,
        boolean hasPassword,
        List<Followups.Line> followups,
        List<SuggestionLine> suggestions,
        List<Link> searches,
        @Nullable TokenForm tokens,
        FormProblems problems,
        @Nullable String done) {
    public AccountView {
        sessions = List.copyOf(sessions);
        followups = List.copyOf(followups);
        suggestions = List.copyOf(suggestions);
        searches = List.copyOf(searches);
    }

    /// Whether there are sessions besides the one that sees this.
    public boolean hasOthers() {
        return sessions.size() > 1;
    }

    /// @param began in words, as `seen`
    /// @param here the session that sees this
    public record SessionLine(String id, String device, String began, String seen, boolean here) {}

    /// @param page title of the page, with the address of the suggestion
    /// @param sent when, in words
    /// @param answer what became of it, in words
    /// @param reason why it was not taken up; empty when it was, or waits
    public record SuggestionLine(Link page, String sent, String answer, String reason) {}

    /// @param made a new token, shown this one time; null else
    public record TokenForm(
            List<TokenLine> lines,
            Wish wish,
            List<Choice> scopes,
            List<Choice> days,
            @Nullable String made) {
        public TokenForm {
            lines = List.copyOf(lines);
            scopes = List.copyOf(scopes);
            days = List.copyOf(days);
        }
    }

    /// @param expires in words
    /// @param over it has expired
    public record TokenLine(String id, String name, String scope, String expires, boolean over) {}
}
