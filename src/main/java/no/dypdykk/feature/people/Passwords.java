package no.dypdykk.feature.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import no.dypdykk.web.FormProblems;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/// Passwords and their slow hashes: Argon2id with 7 MiB, 5 passes and 1 lane, one of the equal
/// choices that OWASP advises
/// (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html). The library
/// keeps the memory of each choice it was asked for, so it is asked at the first password and not
/// before. A hash carries its own numbers: those made with others stay valid. Any thread may call;
/// few hash at once, so that many who sign in cannot fill the memory.
public final class Passwords {
    public static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int AT_ONCE = 2;
    private static final int KIBIBYTES = 7 * 1024;
    private static final int PASSES = 5;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /// A hash that no password has, checked when there is no user: so that both take as long.
    private static final String OF_NOBODY =
            "$argon2id$v=19$m=7168,t=5,p=1$AAAAAAAAAAAAAAAAAAAAAA"
                    + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    public String hash(String password) {
        room.acquireUninterruptibly();
        try {
            return Password.hash(composed(password)).addRandomSalt(16).with(argon2()).getResult();
        } finally {
            room.release();
        }
    }

    /// @param hash as [#hash] gave it
    boolean matches(String password, String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        room.acquireUninterruptibly();
        try {
            return Password.check(composed(password), hash)
                    .with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            room.release();
        }
    }

    /// Takes as long as comparing with a user's password.
    void matchNobody(String password) {
        matches(password, OF_NOBODY);
    }

    /// What is wrong with a password that someone chose.
    ///
    /// @param known words that others can guess: name and e-mail address
    static FormProblems problems(String password, String... known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return FormProblems.of("password", "password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            return FormProblems.of("password", "password.long", LONGEST);
        }
        return isGuessable(password, known)
                ? FormProblems.of("password", "password.guessable")
                : FormProblems.NONE;
    }

    private static boolean isGuessable(String password, String... known) {
        String plain = password.toLowerCase(Locale.ROOT);
        return plain.chars().distinct().count() < 5
                || Stream.of(known)
                        .map(word -> word.toLowerCase(Locale.ROOT).strip())
                        .anyMatch(word -> plain.equals(word) || plain.equals(word + word));
    }

    private static Argon2Function argon2() {
        return Argon2Function.getInstance(KIBIBYTES, PASSES, 1, 32, Argon2.ID);
    }

    /// The same letters typed on different machines are the same password.
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
