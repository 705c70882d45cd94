/// Reading a page, a list, a theme, the map of what is known.
@NullMarked
package no.dypdykk.feature.reading;

import org.jspecify.annotations.NullMarked;
