package no.dypdykk.core.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a municipality number meant in one year. Figures of two years are about the same area when
/// nothing was merged or divided in between; a new number alone changes nothing.
public sealed interface Area {
    /// The municipality as it is today, whatever its number was then.
    record Today(Municipality municipality) implements Area {}

    /// A municipality that was merged or divided later: its figures end there.
    ///
    /// @param last year in which it had these borders
    record Before(String number, String name, int last) implements Area {}

    /// The number was not in use that year.
    ///
    /// @param then numbers of that year in today's municipality; may be empty
    record NotThen(List<String> then) implements Area {}

    /// No municipality ever had the number.
    record Unknown() implements Area {}

    /// What the number meant.
    static Area of(MunicipalityRegister register, String number, int year) {
        return switch (register.resolve(number)) {
            case Resolution.Unknown _ -> new Unknown();
            case Resolution.Divided(var former) ->
                    register.existedIn(number, year)
                            ? new Before(number, former.name(), last(former))
                            : new NotThen(List.of());
            case Resolution.Current(var today) -> of(register, number, today, today.name(), year);
            case Resolution.Replaced(var former, var today) ->
                    of(register, number, today, former.name(), year);
        };
    }

    private static Area of(
            MunicipalityRegister register,
            String number,
            Municipality today,
            String name,
            int year) {
        if (!register.existedIn(number, year)) {
            return new NotThen(
                    register.predecessors(today.number()).stream()
                            .map(Former::number)
                            .filter(former -> register.existedIn(former, year))
                            .toList());
        }
        return mergerAfter(register, today, year)
                .<Area>map(merger -> new Before(number, name, merger - 1))
                .orElseGet(() -> new Today(today));
    }

    /// The first year after this one that began with fewer numbers in today's municipality.
    private static Optional<Integer> mergerAfter(
            MunicipalityRegister register, Municipality today, int year) {
        var numbers =
                Stream.concat(
                                Stream.of(today.number()),
                                register.predecessors(today.number()).stream().map(Former::number))
                        .toList();
        return register.predecessors(today.number()).stream()
                .map(Area::last)
                .filter(last -> last >= year && last < Integer.MAX_VALUE)
                .map(last -> last + 1)
                .sorted()
                .distinct()
                .filter(first ->
                        count(register, numbers, first) < count(register, numbers, first - 1))
                .findFirst();
    }

    private static long count(MunicipalityRegister register, List<String> numbers, int year) {
        return numbers.stream().filter(number -> register.existedIn(number, year)).count();
    }

    private static int last(Former former) {
        return former.to() == null ? Integer.MAX_VALUE : former.to();
    }
}
