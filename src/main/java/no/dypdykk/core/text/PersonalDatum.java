package no.dypdykk.core.text;

/// Something about a person in a text: what it is and where it stands, never what it says, so that
/// it can be logged and passed on.
///
/// @param start index of its first character
/// @param end index after its last
public record PersonalDatum(Kind kind, int start, int end) {
    public enum Kind {
        /// A fødselsnummer, D-number, H-number or synthetic number.
        IDENTITY_NUMBER,
        /// An address that leads to a person, not to an office.
        EMAIL_ADDRESS,
        TELEPHONE_NUMBER,
        /// A name in the same sentence as an illness.
        NAMED_ILLNESS,
        /// Fewer than five people on sick leave.
        FEW_PEOPLE
    }
}
