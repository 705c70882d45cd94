package no.dypdykk.feature.editing;

/// What a text on someone's screen is meant to become.
public sealed interface Aim {
    /// The form's field that says it; not sent when the text is meant to be the page's.
    String FIELD = "suggestion";

    /// The page's text.
    record Write() implements Aim {}

    /// A suggestion to those who answer for the page.
    record Suggest() implements Aim {}

    /// The page's text with somebody's suggestion in it.
    record TakeUp(long suggestion) implements Aim {}

    /// As the form sends it; empty when it sends nothing.
    default String field() {
        return switch (this) {
            case Write() -> "";
            case Suggest() -> "new";
            case TakeUp(var number) -> Long.toString(number);
        };
    }
}
