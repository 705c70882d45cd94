package no.dypdykk.feature.people;

import no.dypdykk.core.people.User;
import no.dypdykk.web.FormProblems;

/// What a user's name and e-mail address may be.
final class UserFields {
    private UserFields() {}

    static FormProblems problems(String name, String email) {
        return name(name.strip()).and(email(User.canonical(email)));
    }

    private static FormProblems name(String name) {
        if (name.isEmpty()) {
            return FormProblems.of("name", "people.name-missing");
        }
        return name.length() > User.LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)
                ? FormProblems.of("name", "people.name-long", User.LONGEST_NAME)
                : FormProblems.NONE;
    }

    private static FormProblems email(String email) {
        return User.isEmail(email)
                ? FormProblems.NONE
                : FormProblems.of("email", "people.email-wrong");
    }
}
