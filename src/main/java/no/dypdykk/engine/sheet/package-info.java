/// Files with figures, row by row.
@NullMarked
package no.dypdykk.engine.sheet;

import org.jspecify.annotations.NullMarked;
