package no.dypdykk.feature.editing;

import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.form.FormAction;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.text.Coded;

/// What the button does that sent a form.
sealed interface FormCommand {
    /// Keeps the text as a revision in this state.
    record Save(PageState state) implements FormCommand {}

    /// Shows the whole file.
    record AsText() implements FormCommand {}

    /// Shows the file as fields again.
    record AsFields() implements FormCommand {}

    /// Shows the form again, with the text as readers would see it.
    record Preview() implements FormCommand {}

    /// Adds, removes or moves a row.
    record ChangeRows(FormAction action) implements FormCommand {}

    /// Shows the form again, with what follows from what was typed.
    record Look() implements FormCommand {}

    /// Adds the chosen file to the page.
    record Attach() implements FormCommand {}

    record Detach(AttachmentName name) implements FormCommand {}

    /// The same from someone who may only suggest: files are the page's own.
    default FormCommand withoutFiles() {
        return this instanceof Attach || this instanceof Detach ? new Look() : this;
    }

    /// Anything unknown only shows the form again: nothing is saved by mistake.
    static FormCommand of(String value) {
        if (value.startsWith(FormButton.SAVE)) {
            return Coded.of(PageState.class, value.substring(FormButton.SAVE.length()))
                    .<FormCommand>map(Save::new)
                    .orElse(new Look());
        }
        if (value.startsWith(FormButton.DETACH)) {
            return AttachmentName.read(value.substring(FormButton.DETACH.length()))
                    .<FormCommand>map(Detach::new)
                    .orElse(new Look());
        }
        return switch (value) {
            case FormButton.ATTACH -> new Attach();
            case FormButton.AS_TEXT -> new AsText();
            case FormButton.AS_FIELDS -> new AsFields();
            case FormButton.PREVIEW -> new Preview();
            default -> FormAction.of(value).<FormCommand>map(ChangeRows::new).orElse(new Look());
        };
    }
}
