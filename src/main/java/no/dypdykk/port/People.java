package no.dypdykk.port;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Users, their passwords (as slow hashes only) and the pages they wrote on.
public interface People {
    /// @throws EmailTaken when another user has the address
    void add(User user);

    /// Everything but the id may be new.
    ///
    /// @throws EmailTaken when another user has the address
    void change(User user);

    Optional<User> byId(UserId id);

    /// @param email in its canonical form
    Optional<User> byEmail(String email);

    /// All users by name.
    List<User> all();

    void setPassword(UserId user, String hash);

    /// Empty when the user signs in elsewhere or never did.
    Optional<String> password(UserId user);

    /// The user whom an identity provider means by a subject.
    Optional<User> byIdentity(String issuer, String subject);

    /// From now on the identity provider means this user by the subject.
    void addIdentity(UserId user, String issuer, String subject);

    /// Remembers that the user wrote some of the page's text.
    void markWriter(PageId page, UserId user);

    Set<UserId> writers(PageId page);

    /// The e-mail address belongs to another user.
    final class EmailTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public EmailTaken(String email) {
            super(email + " belongs to another user", null, false, false);
        }
    }
}
