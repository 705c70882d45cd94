package no.dypdykk.feature.digests;

import no.dypdykk.core.people.User;
import no.dypdykk.port.Digests.Subscription;
import no.dypdykk.port.Mail.Letter;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.Followups;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.List;

/// What a digest says, in the reader's language.
///
/// @param origin how readers reach the server, without a slash at the end
record LetterText(String origin, Subscription subscription, User user) {
    /// Pages that one letter tells about.
    private static final int MOST = 20;

    /// @param news may be empty when there is something to remind of
    Letter of(Stored theme, List<Summary> news, Reminders.Found reminders) {
        var texts = Texts.of(subscription.lang());
        var title = theme.head().title();
        var end = origin + Urls.endDigest(subscription.key());
        var text = new StringBuilder();
        text.append(texts.get("digest.hello", user.name())).append("\n\n");
        remind(text, reminders, texts);
        tell(text, news, title, texts);
        text.append(texts.get("digest.theme", origin + theme.head().address().path()))
                .append("\n\n")
                .append(texts.get("digest.end", end))
                .append('\n');
        return new Letter(
                user.email(),
                news.isEmpty()
                        ? texts.get("digest.reminder.subject")
                        : texts.count("digest.subject", news.size(), title),
                text.toString(),
                texts.lang(),
                end);
    }

    private void remind(StringBuilder text, Reminders.Found reminders, Texts texts) {
        if (reminders.cases().isEmpty()) {
            return;
        }
        text.append(texts.get("digest.reminder")).append("\n\n");
        for (Summary page : reminders.cases()) {
            text.append(page.title())
                    .append('\n')
                    .append(Followups.when(page, reminders.today(), texts))
                    .append('\n')
                    .append(origin)
                    .append(Urls.edit(page.id()))
                    .append("\n\n");
        }
    }

    private void tell(StringBuilder text, List<Summary> news, String title, Texts texts) {
        if (news.isEmpty()) {
            return;
        }
        text.append(texts.get("digest.news", title)).append("\n\n");
        news.stream().limit(MOST).forEach(page -> text.append(lines(page, texts)).append('\n'));
        if (news.size() > MOST) {
            text.append(texts.count("digest.more", news.size() - MOST)).append("\n\n");
        }
    }

    private String lines(Summary page, Texts texts) {
        var address = page.address();
        var line =
                "%s (%s)\n%s\n"
                        .formatted(
                                page.title(), texts.kind(address.kind()), origin + address.path());
        return page.summary().isEmpty() ? line : line + page.summary() + "\n";
    }
}
