/// Pages on paper. What draws them is large, and loaded when the first one is asked for.
@NullMarked
package no.dypdykk.engine.pdf;

import org.jspecify.annotations.NullMarked;
