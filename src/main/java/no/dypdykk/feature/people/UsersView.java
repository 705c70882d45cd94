package no.dypdykk.feature.people;

import no.dypdykk.web.Choice;
import no.dypdykk.web.FormProblems;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The users there are with a form for a new one, or one of them with a form to change them.
///
/// @param id of the one; null when all are shown
/// @param title the one's name; empty when all are shown
/// @param link with which the one chooses a password, shown this one time; null else
/// @param done key of a text about what was just done; null when nothing was
public record UsersView(
        List<Line> lines,
        @Nullable String id,
        String title,
        UserForm form,
        List<Choice> roles,
        List<Choice> municipalities,
        List<Choice> access,
        FormProblems problems,
        @Nullable String link,
        @Nullable String done) {
    public UsersView {
        lines = List.copyOf(lines);
        roles = List.copyOf(roles);
        municipalities = List.copyOf(municipalities);
        access = List.copyOf(access);
    }

    /// @param note role, municipality and whether they are shut out, in words
    public record Line(String path, String name, String email, String note) {}
}
