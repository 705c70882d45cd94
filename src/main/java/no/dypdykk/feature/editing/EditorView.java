package no.dypdykk.feature.editing;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.text.SafeHtml;
import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The page on which a text is written.
///
/// @param content the text, as fields or as it is stored
/// @param comment why, for the history
/// @param publish whoever writes may publish
/// @param joins address for letting the page go up in another one; null when it cannot
public record EditorView(
        Head head,
        Content content,
        Notes notes,
        FilesView files,
        String comment,
        boolean publish,
        @Nullable String joins) {

    /// @param path where the form is sent
    /// @param page the page that is edited; null for a new one
    /// @param form identity of the form
    /// @param base number of the revision that the text was made from, 0 for a new page
    /// @param subject id of the page, or the code of the kind of a new one
    /// @param owner who writes
    /// @param aim what the text is meant to become
    public record Head(
            String path,
            PageKind kind,
            @Nullable Existing page,
            String form,
            int base,
            String subject,
            String owner,
            Aim aim) {
        public boolean isSuggestion() {
            return aim instanceof Aim.Suggest;
        }
    }

    /// What stands above the form.
    ///
    /// @param question asked before the text is saved; null when there is nothing to ask
    /// @param theirs what somebody else saved meanwhile; null when nobody did
    /// @param waiting a draft of the same page that was not saved; null when there is none
    /// @param added place of the row that was just added, or the button to go on from; null when
    ///   neither is
    /// @param imported where the text came from; null when it was written here
    /// @param preview the text as readers would see it; null when it was not asked for
    public record Notes(
            PlacedProblems problems,
            @Nullable Question question,
            @Nullable Theirs theirs,
            @Nullable UnsavedView waiting,
            @Nullable String added,
            @Nullable Imported imported,
            @Nullable SafeHtml preview) {}

    /// @param name of the file
    /// @param lost what did not come along, in words
    /// @param sent the same as the form sends it back
    public record Imported(String name, List<String> lost, List<String> sent) {
        public Imported {
            lost = List.copyOf(lost);
            sent = List.copyOf(sent);
        }
    }

    /// @param path of the page when readers see it; null when it is not published
    /// @param history address of its revisions
    public record Existing(String title, PageState state, @Nullable String path, String history) {}

    public sealed interface Content {}

    /// @param source what the form was made from, on one line
    /// @param meter null for kinds that are not measured
    /// @param suggestions lists that lines choose from
    /// @param lacks what nobody has told of yet; null where that is not asked
    public record Fields(
            String source,
            List<Part> parts,
            @Nullable Meter meter,
            List<Suggestions> suggestions,
            @Nullable Lacks lacks)
            implements Content {
        public Fields {
            parts = List.copyOf(parts);
            suggestions = List.copyOf(suggestions);
        }
    }

    /// The whole file.
    ///
    /// @param onlyText it cannot be shown as fields
    /// @param problem what is wrong with it; null when nothing is
    public record Text(String source, boolean onlyText, @Nullable String problem)
            implements Content {
        /// Browsers do not tell how lines ended.
        public boolean windowsLines() {
            return source.contains("\r\n");
        }
    }

    /// @param code ending of the texts that name and explain the part
    public record Part(String code, List<Box> boxes, List<Passage> passages) {
        public Part {
            boxes = List.copyOf(boxes);
            passages = List.copyOf(passages);
        }
    }

    /// A section of the body.
    ///
    /// @param place without `.text` and `.heading`
    /// @param heading as it is stored; may be empty
    /// @param was which part of the source it is; empty when it is new
    /// @param shown whether it is a field; a beginning in which nothing stands only goes along
    /// @param ownHeading for a heading that is none of the programme's; null when it is one
    public record Passage(
            String place,
            String heading,
            String was,
            boolean shown,
            Box.@Nullable Line ownHeading,
            Box.Area text) {}

    /// How far a case has come.
    ///
    /// @param next code of the step to take next; null when all are taken
    /// @param place of its field
    public record Meter(int done, int total, @Nullable String next, String place) {}

    /// Where nothing is known on the matter of a theme.
    ///
    /// @param searches words that readers searched for and found nothing
    /// @param untried practices of the theme for which no case has measured anything
    /// @param empty number of pairs of practice and indicator without a measured result
    /// @param cells number of all pairs
    public record Lacks(List<Link> searches, List<Link> untried, int empty, int cells) {
        public Lacks {
            searches = List.copyOf(searches);
            untried = List.copyOf(untried);
        }

        public boolean isNone() {
            return searches.isEmpty() && untried.isEmpty() && empty == 0;
        }
    }

    public record Suggestions(String id, List<String> entries) {
        public Suggestions {
            entries = List.copyOf(entries);
        }
    }

    /// Warnings that the writer can confirm.
    ///
    /// @param mark stands for just these warnings
    public record Question(String mark) {}

    /// What the page says now, and where it touches what was sent.
    ///
    /// @param revision its number
    /// @param changes address of what they changed; null when nobody knows what the text began from
    /// @param clashes empty when the two say together what a page may not say
    public record Theirs(
            int revision,
            String author,
            String source,
            @Nullable String changes,
            List<Clash> clashes) {
        public Theirs {
            clashes = List.copyOf(clashes);
        }
    }

    /// One place in two wordings; an empty one was taken away.
    ///
    /// @param place what it is called
    public record Clash(String place, String theirs, String mine) {}

    /// Where the form begins, for problems that belong to no field.
    public static final String FORM = "skjema";
}
