package no.dypdykk.port;

import java.util.function.Consumer;

/// Sends mail. One thread at a time.
public interface Mail {
    /// Takes up the connection, lets `work` send, and hangs up.
    ///
    /// @throws MailFailure when there is no connection; then `work` has not begun. Whatever `work`
    ///   throws comes through
    void connected(Consumer<Outbox> work);

    /// Open as long as the connection is.
    @FunctionalInterface
    interface Outbox {
        /// Hands a letter over. Whether it arrives nobody knows.
        ///
        /// @throws MailFailure when it was not taken, as far as we know
        void send(Letter letter);
    }

    /// @param text plain, with `\n` between lines
    /// @param lang language tag of the text
    /// @param end whole address of the page that ends this kind of letters
    record Letter(String to, String subject, String text, String lang, String end) {}

    /// The server cannot be reached or does not take the letter.
    final class MailFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public MailFailure(String tried, Exception cause) {
            super(tried, cause);
        }
    }
}
