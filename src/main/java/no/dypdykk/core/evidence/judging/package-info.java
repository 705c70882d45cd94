/// What the figures of a case, and of all cases of a practice, can carry: the strongest design that
/// is feasible, its estimate, verdict and grade.
@NullMarked
package no.dypdykk.core.evidence.judging;

import org.jspecify.annotations.NullMarked;
