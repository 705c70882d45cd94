package no.dypdykk.feature.attaching;

import no.dypdykk.core.attachment.AttachOutcome;
import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentFlaw;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.attachment.KeptFile;
import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.port.AttachmentFiles;
import no.dypdykk.port.FileInspection;
import no.dypdykk.port.FileInspection.Verdict;
import no.dypdykk.port.Store;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.Refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Adds files to pages and takes them away. The bytes are kept before the row that names them, and
/// go after it: whatever happens between, no row names a file that is not there. Any thread may
/// call.
public final class Attaching {
    /// What hangs on a form that was never saved is forgotten after this time.
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Store store;
    private final AttachmentFiles files;
    private final FileInspection inspection;
    private final PageAccess access;
    private final InstantSource clock;
    private final int megabytes;

    /// Held from the look at a row or file to the last change that follows from it.
    private final ReentrantLock keeping = new ReentrantLock();

    /// @param megabytes that a file may have at most
    public Attaching(
            Store store,
            AttachmentFiles files,
            FileInspection inspection,
            PageAccess access,
            InstantSource clock,
            int megabytes) {
        this.store = store;
        this.files = files;
        this.inspection = inspection;
        this.access = access;
        this.clock = clock;
        this.megabytes = megabytes;
    }

    /// Adds a file. The same bytes twice are one file.
    ///
    /// @param sentAs its name where it comes from
    /// @throws Refusal when there is no such page, or it is not the asker's to change
    public AttachOutcome add(Asker asker, Holder holder, String sentAs, byte[] file, String alt) {
        store.read(tx -> required(tx, asker, holder));
        var said = alt.replaceAll("\\s+", " ").strip();
        if (file.length == 0) {
            return AttachOutcome.Refused.of(AttachmentFlaw.ATTACHMENT_EMPTY);
        }
        if (file.length > (long) megabytes << 20) {
            return AttachOutcome.Refused.of(AttachmentFlaw.ATTACHMENT_TOO_BIG, "" + megabytes);
        }
        if (said.length() > Attachment.LONGEST_ALT) {
            return AttachOutcome.Refused.of(
                    AttachmentFlaw.ATTACHMENT_LONG_ALT, "" + Attachment.LONGEST_ALT);
        }
        var named = Stream.concat(refused("file", sentAs), refused("alt", said)).toList();
        return inspected(
                named, sentAs, file, accepted -> kept(asker, holder, sentAs, accepted, said));
    }

    /// Adds a file as an export tells of it, under its own name. One that is there already stays.
    public AttachOutcome restore(
            PageId page,
            AttachmentName name,
            byte[] file,
            String alt,
            String author,
            Instant added) {
        var said =
                Stream.of(
                                refused("file", name.value()),
                                refused("alt", alt),
                                refused("author", author))
                        .flatMap(problems -> problems)
                        .toList();
        return inspected(
                said,
                name.value(),
                file,
                accepted -> restored(page, name, accepted, alt, author, added));
    }

    /// @param said what is wrong with what is told of the file
    /// @param keep keeps a file that may be kept
    private AttachOutcome inspected(
            List<Problem> said,
            String sentAs,
            byte[] file,
            Function<Verdict.Accepted, AttachOutcome> keep) {
        if (!said.isEmpty()) {
            return new AttachOutcome.Refused(said);
        }
        return switch (inspection.inspect(file, sentAs)) {
            case Verdict.Refused(var flaw, var details) ->
                    AttachOutcome.Refused.of(flaw, details.toArray(String[]::new));
            case Verdict.Accepted accepted -> {
                var within = within(accepted.pages());
                yield within.isEmpty() ? keep.apply(accepted) : new AttachOutcome.Refused(within);
            }
        };
    }

    /// Rule P1, in the words of the file.
    private static List<Problem> within(List<String> pages) {
        return IntStream.range(0, pages.size())
                .boxed()
                .flatMap(page -> refused("page[" + (page + 1) + "]", pages.get(page)))
                .toList();
    }

    private static Stream<Problem> refused(String field, String text) {
        return PersonalDataRules.ofText(field, text).refusals().stream();
    }

    private AttachOutcome kept(
            Asker asker, Holder holder, String sentAs, Verdict.Accepted accepted, String alt) {
        return alone(() -> {
            var file = kept(accepted);
            var name = AttachmentName.of(sentAs, accepted.type());
            var gone = new HashSet<String>();
            var outcome =
                    store.write(tx -> {
                        required(tx, asker, holder);
                        gone.addAll(tx.attachments().forgetForms(now().minus(REMEMBERED)));
                        var made = row(tx, asker, holder, name, file, alt);
                        if (tx.attachments().isHeld(file.hash())) {
                            tx.attachments().keepWords(file.hash(), accepted.pages());
                        } else {
                            gone.add(file.hash());
                        }
                        return made;
                    });
            gone.forEach(files::remove);
            return outcome;
        });
    }

    private AttachOutcome restored(
            PageId page,
            AttachmentName name,
            Verdict.Accepted accepted,
            String alt,
            String author,
            Instant added) {
        var holder = new Holder.OfPage(page);
        return alone(() -> {
            var attachment = new Attachment(name, kept(accepted), alt, author, added);
            return store.write(tx -> {
                var there = tx.attachments().find(holder, name);
                if (there.isEmpty()) {
                    tx.attachments().keepWords(attachment.file().hash(), accepted.pages());
                    tx.attachments().add(holder, attachment);
                }
                return new AttachOutcome.Kept(there.orElse(attachment));
            });
        });
    }

    private KeptFile kept(Verdict.Accepted accepted) {
        return new KeptFile(
                files.put(accepted.bytes()),
                accepted.type(),
                accepted.bytes().length,
                accepted.width(),
                accepted.height());
    }

    private AttachOutcome row(
            Store.Tx tx,
            Asker asker,
            Holder holder,
            AttachmentName wanted,
            KeptFile file,
            String alt) {
        var there = tx.attachments().of(holder);
        var same = there.stream().filter(one -> one.file().equals(file)).findFirst();
        if (same.isPresent()) {
            return new AttachOutcome.Kept(same.get());
        }
        if (there.size() >= Attachment.MOST) {
            return AttachOutcome.Refused.of(
                    AttachmentFlaw.ATTACHMENT_TOO_MANY, "" + Attachment.MOST);
        }
        var taken = there.stream().map(Attachment::name).toList();
        var name =
                Stream.concat(
                                Stream.of(wanted),
                                IntStream.iterate(2, n -> n + 1).mapToObj(wanted::numbered))
                        .filter(free -> !taken.contains(free))
                        .findFirst()
                        .orElseThrow();
        var attachment = new Attachment(name, file, alt, asker.name(), now());
        tx.attachments().add(holder, attachment);
        return new AttachOutcome.Kept(attachment);
    }

    /// Takes a file away, and its bytes when nothing else has them.
    ///
    /// @throws Refusal when there is no such page, or it is not the asker's to change
    public void remove(Asker asker, Holder holder, AttachmentName name) {
        alone(() -> {
            Optional<String> gone =
                    store.write(tx -> {
                        required(tx, asker, holder);
                        var found = tx.attachments().find(holder, name);
                        tx.attachments().remove(holder, name);
                        return found.map(one -> one.file().hash())
                                .filter(hash -> !tx.attachments().isHeld(hash));
                    });
            gone.ifPresent(files::remove);
            return gone;
        });
    }

    private Holder required(Store.Tx tx, Asker asker, Holder holder) {
        switch (holder) {
            case Holder.OfPage(var id) -> {
                var page = tx.pages().byId(id).orElseThrow(() -> Refusal.notFound(id.value()));
                access.require(tx, asker, Deed.WRITE, page);
            }
            case Holder.OfForm(var owner, _) -> {
                if (!(asker instanceof Asker.Person(var user, _))
                        || !user.id().value().equals(owner)) {
                    throw Refusal.of(403, "forbidden");
                }
            }
        }
        return holder;
    }

    private <T> T alone(Supplier<T> work) {
        keeping.lock();
        try {
            return work.get();
        } finally {
            keeping.unlock();
        }
    }

    /// As exact as the store keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
