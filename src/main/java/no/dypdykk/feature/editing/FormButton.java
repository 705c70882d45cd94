package no.dypdykk.feature.editing;

import no.dypdykk.core.form.FormAction;
import no.dypdykk.core.page.PageState;

/// Names and values of the buttons in a form, as [FormCommand] reads them.
public final class FormButton {
    public static final String NAME = "action";
    public static final String LOOK = "look";
    public static final String PREVIEW = "preview";
    public static final String AS_TEXT = "as-text";
    public static final String AS_FIELDS = "as-fields";
    public static final String ATTACH = "attach";
    static final String DETACH = "detach:";
    static final String SAVE = "save:";

    private FormButton() {}

    /// Keeps the text in a state.
    public static String save(PageState state) {
        return SAVE + state.code();
    }

    /// Takes a file away from the page.
    public static String detach(String name) {
        return DETACH + name;
    }

    /// Puts an empty row last in a list.
    public static String add(String list) {
        return FormAction.ADD + list;
    }

    /// Moves a value of a list one place.
    public static String up(String list, String value) {
        return FormAction.UP + list + FormAction.VALUE + value;
    }

    public static String down(String list, String value) {
        return FormAction.DOWN + list + FormAction.VALUE + value;
    }

    /// Puts a value last in a list.
    public static String take(String list, String value) {
        return FormAction.TAKE + list + FormAction.VALUE + value;
    }

    /// Takes a value out of a list.
    public static String drop(String list, String value) {
        return FormAction.DROP + list + FormAction.VALUE + value;
    }

    /// Takes one row away.
    public static String remove(String row) {
        return FormAction.REMOVE + row;
    }
}
