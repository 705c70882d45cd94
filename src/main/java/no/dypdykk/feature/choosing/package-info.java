/// A reader's own choices: written standard and colours.
@NullMarked
package no.dypdykk.feature.choosing;

import org.jspecify.annotations.NullMarked;
