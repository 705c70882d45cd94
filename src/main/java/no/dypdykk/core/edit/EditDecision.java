package no.dypdykk.core.edit;

import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageMerge;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.page.RegisterCheck;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FileMerge;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.core.text.Overlap;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what becomes of an edit, from the texts and registers alone. Whether the address is free
/// only the store knows.
///
/// @param registers what municipalities and indicators there are
public record EditDecision(RegisterCheck registers) {

    /// The first revision of a page: [EditOutcome.Saved] or [EditOutcome.Refused].
    ///
    /// @param id for the page when the text names none
    public EditOutcome create(Edit edit, PageId id, Instant now) {
        return switch (read(edit.source())) {
            case Reading.Bad(var problems) -> new EditOutcome.Refused(problems, edit);
            case Reading.Good good ->
                    stopped(edit, good, "")
                            .orElseGet(() ->
                                    saved(edit, good, good.id() == null ? id : good.id(), now));
        };
    }

    /// A further revision of a page. An edit of an older revision is merged with what was saved
    /// since; where the two touch, or make no page together, they are a conflict.
    ///
    /// @param base the revision that the edit names, null when there is none
    public EditOutcome change(Edit edit, Revision current, @Nullable Revision base, Instant now) {
        return switch (read(edit.source())) {
            case Reading.Bad(var problems) -> new EditOutcome.Refused(problems, edit);
            case Reading.Good good -> changed(edit, good, current, base, now);
        };
    }

    /// The same edit when its address turns out to belong to another page.
    ///
    /// @param free a slug that no page has
    public static EditOutcome.Refused addressTaken(Edit edit, PageAddress address, String free) {
        var details = List.of(address.slug(), address.path(), free);
        var line = lineOf(edit.source(), "slug");
        var problem = new Problem("slug", line, ProblemCode.ADDRESS_TAKEN.code(), details);
        return new EditOutcome.Refused(List.of(problem), edit);
    }

    /// The same edit when it would make a page whose id is in use.
    public static EditOutcome.Refused idTaken(Edit edit, PageId id) {
        var line = lineOf(edit.source(), "id");
        var problem = new Problem("id", line, ProblemCode.ID_TAKEN.code(), List.of(id.value()));
        return new EditOutcome.Refused(List.of(problem), edit);
    }

    private EditOutcome changed(
            Edit edit, Reading.Good good, Revision current, @Nullable Revision base, Instant now) {
        if (good.id() != null && !good.id().equals(current.page())) {
            return otherId(edit, good.id(), current.page());
        }
        var source = good.sourceWith(current.page());
        if (source.equals(current.source()) || (base != null && source.equals(base.source()))) {
            return new EditOutcome.Unchanged(current);
        }
        return stopped(edit, good, current.source())
                .orElseGet(() ->
                        edit.base() == current.number()
                                ? saved(edit, good, current.page(), now)
                                : merged(edit, good, current, base, now));
    }

    private EditOutcome merged(
            Edit edit, Reading.Good good, Revision current, @Nullable Revision base, Instant now) {
        var merge = merge(good, current, base);
        if (merge.overlaps().isEmpty()
                && read(merge.source()) instanceof Reading.Good together
                && stopped(edit, together, current.source()).isEmpty()) {
            return merge.source().equals(current.source())
                    ? new EditOutcome.Unchanged(current)
                    : new EditOutcome.Merged(
                            revision(edit, together, current.page(), current.number(), now),
                            together.page(),
                            current);
        }
        return new EditOutcome.Conflict(base, current, edit, merge);
    }

    private static FileMerge merge(Reading.Good good, Revision current, @Nullable Revision base) {
        var mine = good.sourceWith(current.page());
        var before = base == null ? "" : base.source();
        var state = good.page().head().state();
        var merge = FileMerge.of(before, current.source(), mine, PageMerge.RULES);
        return Publication.together(state, current.state())
                .map(both -> Publication.inState(both, merge))
                .orElseGet(() ->
                        merge.and(
                                new Overlap(
                                        "state",
                                        base == null ? "" : base.state().code(),
                                        current.state().code(),
                                        state.code())));
    }

    /// Why the text may not be saved, or not yet, for what it says about people, or for a level
    /// that is asked about.
    ///
    /// @param before the text that the page has now, empty for a new page
    private static Optional<EditOutcome> stopped(Edit edit, Reading.Good good, String before) {
        var verdict = PersonalDataRules.ofEdit(good.text(), edit.comment(), before);
        if (!verdict.refusals().isEmpty()) {
            return Optional.of(new EditOutcome.Refused(verdict.refusals(), edit));
        }
        var warnings = new ArrayList<>(verdict.warnings());
        warnings.addAll(UnusualFigures.in(good.page(), before));
        return warnings.isEmpty() || edit.confirmed()
                ? Optional.empty()
                : Optional.of(new EditOutcome.Unconfirmed(warnings, edit));
    }

    private static EditOutcome saved(Edit edit, Reading.Good good, PageId id, Instant now) {
        return new EditOutcome.Saved(revision(edit, good, id, edit.base(), now), good.page());
    }

    private static Revision revision(
            Edit edit, Reading.Good good, PageId id, int previous, Instant now) {
        return new Revision(
                id,
                previous + 1,
                now,
                edit.author(),
                edit.comment(),
                good.page().head().state(),
                good.sourceWith(id));
    }

    private sealed interface Reading {
        /// @param id null when the text names none
        record Good(FrontMatter text, Page page, @Nullable PageId id) implements Reading {
            /// The text as it was given, with the page's id where it had none.
            String sourceWith(PageId page) {
                return id == null ? text.with("id", page.value()).source() : text.source();
            }
        }

        record Bad(List<Problem> problems) implements Reading {}
    }

    private Reading read(String source) {
        var unfit = unfit(source);
        if (unfit.isPresent()) {
            return new Reading.Bad(List.of(unfit.get()));
        }
        return switch (FrontMatter.parse(source)) {
            case FrontMatter.Parsing.Parsed(var text) -> read(text);
            case FrontMatter.Parsing.Unreadable(var flaw) ->
                    new Reading.Bad(List.of(PageReader.problem(flaw)));
        };
    }

    private Reading read(FrontMatter text) {
        return switch (PageReader.read(text)) {
            case PageReading.Read(var page, var id) -> checked(new Reading.Good(text, page, id));
            case PageReading.Refused(var problems) -> new Reading.Bad(problems);
        };
    }

    private Reading checked(Reading.Good good) {
        var problems = registers.problems(good.page(), good.text());
        return problems.isEmpty() ? good : new Reading.Bad(problems);
    }

    private static Optional<Problem> unfit(String source) {
        if (source.length() > Edit.MAX_CHARACTERS) {
            return Optional.of(
                    problem(
                            ProblemCode.TOO_LARGE,
                            0,
                            Integer.toString(source.length()),
                            Integer.toString(Edit.MAX_CHARACTERS)));
        }
        return unkeepable(source);
    }

    /// Characters that no database keeps: U+0000 and halves of a character.
    static Optional<Problem> unkeepable(String source) {
        int line = 1;
        for (int i = 0; i < source.length(); i += Character.charCount(source.codePointAt(i))) {
            int character = source.codePointAt(i);
            if (character == 0 || Character.getType(character) == Character.SURROGATE) {
                var code = "U+%04X".formatted(character);
                return Optional.of(problem(ProblemCode.CONTROL_CHARACTER, line, code));
            }
            line += character == '\n' ? 1 : 0;
        }
        return Optional.empty();
    }

    private static EditOutcome otherId(Edit edit, PageId named, PageId own) {
        var line = lineOf(edit.source(), "id");
        var details = List.of(named.value(), own.value());
        var problem = new Problem("id", line, ProblemCode.OTHER_ID.code(), details);
        return new EditOutcome.Refused(List.of(problem), edit);
    }

    /// Line of a field, 0 when the text does not have it.
    private static int lineOf(String source, String field) {
        return FrontMatter.parse(source) instanceof FrontMatter.Parsing.Parsed(var text)
                ? text.field(field).map(Field::line).orElse(0)
                : 0;
    }

    private static Problem problem(ProblemCode code, int line, String... details) {
        return new Problem("-", line, code.code(), List.of(details));
    }
}
