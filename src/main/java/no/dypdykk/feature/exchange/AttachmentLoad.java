package no.dypdykk.feature.exchange;

import no.dypdykk.core.attachment.AttachOutcome;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.feature.exchange.LoadReport.BadFile;
import no.dypdykk.port.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;

/// Brings the attachments of an export to the pages they belong to. What a page has already stays
/// as it is.
public final class AttachmentLoad {
    /// What each file is, one JSON object a line.
    static final String FILE = "attachments.jsonl";

    /// A folder per page, named by its id.
    static final String FOLDER = "attachments";

    private static final long MOST_BYTES = 64L << 20;

    private final Store store;
    private final Keeping keeping;
    private final LoadTally tally;

    AttachmentLoad(Store store, Keeping keeping, LoadTally tally) {
        this.store = store;
        this.keeping = keeping;
        this.tally = tally;
    }

    /// Looks at a file and keeps it for a page.
    @FunctionalInterface
    public interface Keeping {
        AttachOutcome keep(
                PageId page,
                AttachmentName name,
                byte[] file,
                String alt,
                String author,
                Instant added);
    }

    void load(Library library) {
        Path list = library.root().resolve(FILE);
        if (!Files.isRegularFile(list)) {
            return;
        }
        int number = 0;
        try (var lines = Files.newBufferedReader(list)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                load(library, line, number);
            }
        } catch (IOException e) {
            tally.bad(FileWalk.bad(FILE, ProblemCode.UNREADABLE, number, e.toString()));
        }
    }

    private void load(Library library, String line, int number) throws IOException {
        var said = KeptAttachment.parse(line);
        if (said.isEmpty()) {
            tally.bad(FileWalk.bad(FILE, ProblemCode.NOT_A_REVISION, number, start(line)));
        } else if (isNew(said.get())) {
            load(library, said.get());
        }
    }

    private boolean isNew(KeptAttachment.Said said) {
        return store.read(tx ->
                tx.pages().byId(said.page()).isPresent()
                        && tx.attachments()
                                .find(new Holder.OfPage(said.page()), said.name())
                                .isEmpty());
    }

    private void load(Library library, KeptAttachment.Said said) throws IOException {
        var name = FOLDER + "/" + said.page() + "/" + said.name();
        var file = library.root().resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || Files.size(file) > MOST_BYTES) {
            tally.bad(FileWalk.bad(name, ProblemCode.UNREADABLE, 0, FILE));
            return;
        }
        var outcome =
                keeping.keep(
                        said.page(),
                        said.name(),
                        Files.readAllBytes(file),
                        said.alt(),
                        said.author(),
                        said.added());
        if (outcome instanceof AttachOutcome.Refused(var problems)) {
            tally.bad(new BadFile(name, problems));
        }
    }

    private static String start(String text) {
        return text.length() < 80 ? text : text.substring(0, 80) + " …";
    }
}
