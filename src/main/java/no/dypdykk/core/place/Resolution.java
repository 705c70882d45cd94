package no.dypdykk.core.place;

/// What a municipality number means today.
public sealed interface Resolution {
    /// The number is in use.
    record Current(Municipality municipality) implements Resolution {}

    /// The number was replaced by another through renumbering or merger.
    record Replaced(Former former, Municipality today) implements Resolution {}

    /// The municipality was divided; which part is meant cannot be known from the number.
    record Divided(Former former) implements Resolution {}

    /// No municipality ever had the number, as far as the register goes.
    record Unknown(String number) implements Resolution {}
}
