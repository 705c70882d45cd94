/// Municipalities, counties and their changes of number through the years.
@NullMarked
package no.dypdykk.core.place;

import org.jspecify.annotations.NullMarked;
