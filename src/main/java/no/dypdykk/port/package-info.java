/// What the program needs from the outside world, in its own words.
@NullMarked
package no.dypdykk.port;

import org.jspecify.annotations.NullMarked;
