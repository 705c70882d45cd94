package no.dypdykk.feature.editing;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.page.Problem;
import no.dypdykk.feature.editing.Sheet.FileRemark;
import no.dypdykk.web.AttachedFiles;
import no.dypdykk.web.ProblemWords;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// Makes the part of a form that shows the files of the page.
record FilesViews(Texts texts) {
    private static final Pattern PAGE = Pattern.compile("page\\[(\\d+)]");

    /// @param text as typed so far
    FilesView view(List<Attachment> attached, String text, @Nullable FileRemark remark) {
        var files = attached.stream().map(one -> file(one, text)).toList();
        return switch (remark) {
            case null -> new FilesView(files, null, List.of(), "");
            case FileRemark.Refused(var problems, var alt) ->
                    new FilesView(files, null, problems.stream().map(this::said).toList(), alt);
            case FileRemark.Added(var attachment) ->
                    new FilesView(files, added(attachment), List.of(), "");
            case FileRemark.Removed(var name) ->
                    new FilesView(files, texts.get("files.removed", name), List.of(), "");
        };
    }

    String added(Attachment attachment) {
        return texts.get(
                attachment.file().type().isPicture() && attachment.alt().isEmpty()
                        ? "files.added.undescribed"
                        : "files.added",
                attachment.name());
    }

    /// What is wrong with a file, and where in it.
    String said(Problem problem) {
        var words = ProblemWords.of(problem, texts);
        var page = PAGE.matcher(problem.field());
        if (page.matches()) {
            return texts.get("files.on-page", page.group(1), words);
        }
        return problem.field().equals("alt") ? texts.get("files.alt") + ": " + words : words;
    }

    private FilesView.OneFile file(Attachment attachment, String text) {
        var file = attachment.file();
        return new FilesView.OneFile(
                attachment.name().value(),
                AttachedFiles.note(file, texts),
                attachment.markdown(),
                Urls.attachment(attachment),
                picture(attachment),
                attachment.alt(),
                text.contains(Attachment.SCHEME + attachment.name()),
                file.type().isPicture() && attachment.alt().isEmpty());
    }

    private static @Nullable String picture(Attachment attachment) {
        var file = attachment.file();
        if (!file.type().isPicture()) {
            return null;
        }
        return AttachedFiles.hasCopy(file, AttachedFiles.SMALL)
                ? Urls.copy(attachment, AttachedFiles.SMALL)
                : Urls.attachment(attachment);
    }
}
