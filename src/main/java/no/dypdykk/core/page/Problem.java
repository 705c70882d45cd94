package no.dypdykk.core.page;

import java.util.List;

/// What is wrong with one field of a page, as a value. The words for `code` are in the texts of the
/// interface, under `problem.` and the code.
///
/// @param field path of the field, for example `outcomes[0].figures[1].source`; `-` for the file
/// @param line line in the file, from 1; 0 when not known
/// @param details the offending value first, then what would be accepted
public record Problem(String field, int line, String code, List<String> details) {
    public Problem {
        details = List.copyOf(details);
    }
}
