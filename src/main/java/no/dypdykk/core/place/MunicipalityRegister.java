package no.dypdykk.core.place;

import java.util.Collection;
import java.util.List;

/// Numbers and names of municipalities now and before. A pure table, made from two lists.
public interface MunicipalityRegister {
    Resolution resolve(String number);

    /// Whether some municipality had this number in the given year.
    boolean existedIn(String number, int year);

    /// All municipalities of today in order of number.
    Collection<Municipality> all();

    /// Numbers that became this municipality of today, oldest first.
    List<Former> predecessors(String number);
}
