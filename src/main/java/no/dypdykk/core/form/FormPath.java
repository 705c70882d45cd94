package no.dypdykk.core.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The place of a value in a form, written as in a problem: `outcomes[0].figures[2].value`.
///
/// @param steps names, and positions in lists as [Integer]
record FormPath(List<Object> steps) {
    private static final Pattern FORM =
            Pattern.compile("[a-z_]{1,30}(\\[\\d{1,4}])?(\\.[a-z_]{1,30}(\\[\\d{1,4}])?){0,4}");
    private static final Pattern STEP = Pattern.compile("([a-z_]+)(?:\\[(\\d+)])?");

    FormPath {
        steps = List.copyOf(steps);
    }

    static Optional<FormPath> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var steps = new ArrayList<Object>();
        var step = STEP.matcher(text);
        while (step.find()) {
            steps.add(step.group(1));
            if (step.group(2) != null) {
                steps.add(Integer.valueOf(step.group(2)));
            }
        }
        return Optional.of(new FormPath(steps));
    }
}
