package no.dypdykk.core.form;

import no.dypdykk.core.evidence.WrittenPeriod;
import no.dypdykk.core.form.ValueType.Plain;
import no.dypdykk.core.text.MarkdownParts;

import java.util.regex.Pattern;

/// One value as a person types and reads it, and as it is stored. What cannot be understood stays
/// as it was typed, so that it is seen again beside what is wrong with it.
public record FormValues(FormNames names) {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{4})\\b.*");

    String stored(ValueType type, String typed) {
        var text = typed.strip();
        return switch (type) {
            case Plain.NUMBER -> TypedNumber.stored(text);
            case Plain.WHOLE -> text.replaceAll("(?<=\\d)[\\s\u00a0\u202f](?=\\d{3})", "");
            case Plain.PERIOD -> WrittenPeriod.stored(text);
            case Plain.MUNICIPALITY -> municipality(text);
            case Plain.LONG_TEXT, Plain.PASTE -> MarkdownParts.unified(text);
            case Plain _, ValueType.Word _ -> text;
            case ValueType.Reference(var kind) -> names.slug(kind, text).orElse(text);
        };
    }

    /// What stands in the box.
    public String shown(ValueType type, String stored) {
        return switch (type) {
            case Plain.NUMBER -> TypedNumber.shown(stored);
            case Plain.MUNICIPALITY ->
                    names.municipalityName(stored).map(name -> stored + " " + name).orElse(stored);
            case Plain _, ValueType.Word _ -> stored;
            case ValueType.Reference(var kind) -> names.title(kind, stored).orElse(stored);
        };
    }

    private String municipality(String text) {
        var numbered = NUMBERED.matcher(text);
        return numbered.matches() ? numbered.group(1) : names.municipality(text).orElse(text);
    }
}
