package no.dypdykk.feature.exchange;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditDecision;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.core.text.PersonalData;
import no.dypdykk.feature.exchange.LoadReport.BadFile;
import no.dypdykk.feature.exchange.LoadReport.LoadedFile;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Pages.Loaded;
import no.dypdykk.port.Pages.Stored;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/// Loads single files within one writing transaction. Whoever loads files has confirmed what they
/// say; what nobody may say is refused all the same.
///
/// @param tally knows which page each file of this load became
record FileLoad(
        Pages pages,
        Library library,
        EditDecision decision,
        InstantSource clock,
        Supplier<PageId> ids,
        LoadTally tally) {
    FileOutcome load(TextFile.Read file) {
        var name = PersonalDataRules.ofText("-", file.name());
        return name.refusals().isEmpty()
                ? loadNamed(file)
                : new FileOutcome.Bad(
                        new BadFile(PersonalData.masked(file.name()), name.refusals()));
    }

    private FileOutcome loadNamed(TextFile.Read file) {
        var known = pages.loaded(library.remembered(file.name()));
        var page = named(file).or(() -> known.map(Loaded::page)).flatMap(pages::byId);
        if (page.isEmpty()) {
            return create(file);
        }
        return tally.isOfAnotherFile(page.get().id(), file.name())
                ? twice(file, page.get().id())
                : change(file, page.get(), known);
    }

    private FileOutcome twice(TextFile.Read file, PageId page) {
        var edit = Edit.first(file.text(), library.author());
        return refused(file, EditDecision.idTaken(edit, page));
    }

    private FileOutcome create(TextFile.Read file) {
        var edit = Edit.first(file.text(), library.author()).confirm();
        var decided = decision.create(edit, ids.get(), now());
        return switch (pages.keep(edit, decided)) {
            case EditOutcome.Saved saved -> {
                remember(file, saved);
                yield new FileOutcome.Created(loaded(file, saved));
            }
            case EditOutcome.Refused refused -> refused(file, refused);
            case EditOutcome.Merged _,
                    EditOutcome.Unchanged _,
                    EditOutcome.Conflict _,
                    EditOutcome.Unconfirmed _ ->
                    throw new IllegalStateException("a new page has no other revision");
        };
    }

    private FileOutcome change(TextFile.Read file, Stored page, Optional<Loaded> known) {
        if (isPublished(file, page.id())) {
            remember(file, new Loaded(page.id(), page.published(), file.hash()));
            return new FileOutcome.Unchanged();
        }
        int current = page.revision().number();
        var edit = new Edit(current, file.text(), library.author(), "", true);
        var decided = decision.change(edit, page.revision(), page.revision(), now());
        if (decided instanceof EditOutcome.Saved && !isBase(page, known)) {
            return new FileOutcome.EditedSince(new LoadedFile(file.name(), page.head().address()));
        }
        return switch (pages.keep(edit, decided)) {
            case EditOutcome.Saved saved -> {
                remember(file, saved);
                yield new FileOutcome.Changed(loaded(file, saved));
            }
            case EditOutcome.Unchanged _ -> {
                remember(file, new Loaded(page.id(), current, file.hash()));
                yield new FileOutcome.Unchanged();
            }
            case EditOutcome.Refused refused -> refused(file, refused);
            case EditOutcome.Merged _, EditOutcome.Conflict _, EditOutcome.Unconfirmed _ ->
                    throw new IllegalStateException("the edit began from the current revision");
        };
    }

    /// Whether readers see just this text, also while a newer one is on its way.
    private boolean isPublished(TextFile.Read file, PageId page) {
        return pages.published(page)
                .filter(stored -> stored.revision().source().equals(file.text()))
                .isPresent();
    }

    private static FileOutcome refused(TextFile.Read file, EditOutcome.Refused refused) {
        return new FileOutcome.Bad(new BadFile(file.name(), refused.problems()));
    }

    /// Whether the page still says what this file last made it say.
    private static boolean isBase(Stored page, Optional<Loaded> known) {
        return known.filter(loaded -> loaded.page().equals(page.id()))
                .filter(loaded -> loaded.revision() == page.revision().number())
                .isPresent();
    }

    private static Optional<PageId> named(TextFile.Read file) {
        return FrontMatter.parse(file.text()) instanceof FrontMatter.Parsing.Parsed(var text)
                        && text.field("id").orElse(null) instanceof Field.Scalar id
                        && PageId.isValid(id.text())
                ? Optional.of(new PageId(id.text()))
                : Optional.empty();
    }

    private void remember(TextFile.Read file, EditOutcome.Saved saved) {
        var revision = saved.revision();
        remember(file, new Loaded(revision.page(), revision.number(), file.hash()));
    }

    private void remember(TextFile.Read file, Loaded loaded) {
        pages.markLoaded(library.remembered(file.name()), loaded);
        tally.belongs(loaded.page(), file.name());
    }

    private static LoadedFile loaded(TextFile.Read file, EditOutcome.Saved saved) {
        return new LoadedFile(file.name(), saved.page().head().address());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
