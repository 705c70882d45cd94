/// What numbers can carry: every formula of the method, each with its name and source. Pure
/// functions of `double`, without rounding between the steps.
@NullMarked
package no.dypdykk.core.evidence.analysis;

import org.jspecify.annotations.NullMarked;
