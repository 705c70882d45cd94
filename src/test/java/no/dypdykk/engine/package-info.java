/// Opens each engine for its contract.
@NullMarked
package no.dypdykk.engine;

import org.jspecify.annotations.NullMarked;
