package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds what nobody may publish about a person without thought: numbers of people, their
/// addresses, their illnesses. Time grows with the length of the text, whatever the text is.
public final class PersonalData {
    /// Characters shown on each side of something found.
    private static final int CONTEXT = 24;

    /// Characters of it that are shown: enough for the writer to know which one is meant.
    private static final int SHOWN = 2;

    private static final char MASK = '•';

    private PersonalData() {}

    /// All that is found, in the order of the text.
    public static List<PersonalDatum> in(String text) {
        var found = new ArrayList<PersonalDatum>();
        var groups = DigitGroups.of(text);
        NationalIdentityNumber.find(text, groups, found);
        TelephoneNumbers.find(text, groups, found);
        EmailAddresses.find(text, found);
        NamedIllnesses.find(text, found);
        FewPeople.find(text, found);
        found.sort(Comparator.comparingInt(PersonalDatum::start));
        return List.copyOf(found);
    }

    /// Only the numbers that stand for one person.
    public static List<PersonalDatum> identityNumbersIn(String text) {
        var found = new ArrayList<PersonalDatum>();
        NationalIdentityNumber.find(text, DigitGroups.of(text), found);
        return List.copyOf(found);
    }

    /// The whole text with everything found in it made unreadable.
    public static String masked(String text) {
        var shown = new StringBuilder(text);
        for (var datum : in(text)) {
            for (int i = datum.start() + SHOWN; i < datum.end(); i++) {
                shown.setCharAt(i, MASK);
            }
        }
        return shown.toString();
    }

    /// The words round something found, on one line, with all that was found in them made
    /// unreadable but for its first two characters.
    ///
    /// @param all what [#in] found in the same text
    public static String excerpt(String text, PersonalDatum datum, List<PersonalDatum> all) {
        int from = whole(text, Math.max(0, datum.start() - CONTEXT));
        int to = whole(text, Math.min(text.length(), datum.end() + CONTEXT));
        var shown = new StringBuilder(text.substring(from, to));
        for (var other : all) {
            int start = other.start() + (other.start() < from ? 0 : SHOWN);
            for (int i = Math.max(from, start); i < Math.min(to, other.end()); i++) {
                shown.setCharAt(i - from, MASK);
            }
        }
        var line = shown.toString().replaceAll("\\s+", " ").strip();
        return (from > 0 ? "…" : "") + line + (to < text.length() ? "…" : "");
    }

    /// The place itself, or the one before when it would cut a character in two.
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                ? at - 1
                : at;
    }
}
