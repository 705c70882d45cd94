package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import no.dypdykk.fixture.IdentityNumbers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What holds for every national identity number, whoever was born when.
final class IdentityNumberProperties {
    private static final List<Integer> DAY_MARKS = List.of(0, 40);
    private static final List<Integer> MONTH_MARKS = List.of(0, 40, 65, 80);

    @Property(tries = 5_000)
    void every_valid_number_is_found(@ForAll("numbers") String number) {
        assertEquals(List.of(number), found("nr. " + number + "."));
    }

    @Property(tries = 5_000)
    void a_number_with_one_digit_changed_is_not_found(
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 10) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        int digit = (number.charAt(place) - '0' + change) % 10;
        var changed = number.substring(0, place) + digit + number.substring(place + 1);

        assertEquals(List.of(), found("nr. " + changed + "."));
    }

    @Property(tries = 1_000)
    void spaces_and_hyphens_hide_nothing(
            @ForAll("numbers") String number, @ForAll("separators") String separator) {
        var parted = number.substring(0, 6) + separator + number.substring(6);

        assertEquals(List.of(parted), found("nr. " + parted + ", "));
    }

    @Property(tries = 1_000)
    void a_number_inside_a_longer_number_is_not_found(
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 9) int digit,
            @ForAll boolean before) {
        var longer = before ? digit + number : number + digit;

        assertEquals(List.of(), found("konto " + longer + " kr"));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 130 * 365),
                        Arbitraries.of(DAY_MARKS),
                        Arbitraries.of(MONTH_MARKS),
                        Arbitraries.integers().between(0, 999))
                .as(IdentityNumberProperties::number)
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" ", "-", "\u00A0", "\u202F", "\u2011", "–", " - ", "  ");
    }

    private static Optional<String> number(int days, int dayMark, int monthMark, int person) {
        var born = LocalDate.of(1900, 3, 1).plusDays(days);
        var date =
                "%02d%02d%02d"
                        .formatted(
                                born.getDayOfMonth() + dayMark,
                                born.getMonthValue() + monthMark,
                                born.getYear() % 100);
        return IdentityNumbers.of(date, person);
    }

    private static List<String> found(String text) {
        return PersonalData.identityNumbersIn(text).stream()
                .map(datum -> text.substring(datum.start(), datum.end()))
                .toList();
    }
}
