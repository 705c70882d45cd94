/// Rules that hold for the whole tree.
@NullMarked
package no.dypdykk;

import org.jspecify.annotations.NullMarked;
