package no.dypdykk.engine.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import no.dypdykk.port.Mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.function.Consumer;

/// Hands letters to an SMTP server. A password is only given over an encrypted connection, to a
/// server whose certificate bears its name.
public record SmtpMail(SmtpServer server) implements Mail {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public void connected(Consumer<Outbox> work) {
        var session = Session.getInstance(properties());
        try (var transport = session.getTransport("smtp")) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            work.accept(letter -> send(session, transport, letter));
        } catch (MessagingException e) {
            throw new MailFailure("connecting to " + server, e);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        String patience = Long.toString(PATIENCE.toMillis());
        properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.tls()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put(
                "mail.smtp.starttls.required",
                Boolean.toString(server.user() != null && !server.tls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.from", server.from());
        return properties;
    }

    private void send(Session session, Transport transport, Letter letter) {
        try {
            var message = new MimeMessage(session);
            message.setFrom(new InternetAddress(server.from(), true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
            message.setSubject(letter.subject(), UTF_8.name());
            message.setText(letter.text(), UTF_8.name());
            message.setHeader("Content-Language", letter.lang());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("List-Unsubscribe", "<" + letter.end() + ">");
            message.setSentDate(Date.from(Instant.now()));
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new MailFailure("sending mail by " + server, e);
        }
    }
}
