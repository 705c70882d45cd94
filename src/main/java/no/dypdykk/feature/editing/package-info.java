/// Saving a page and its history.
@NullMarked
package no.dypdykk.feature.editing;

import org.jspecify.annotations.NullMarked;
