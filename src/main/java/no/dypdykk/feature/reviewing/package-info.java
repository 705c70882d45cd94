/// Reviewing texts on their way to readers.
@NullMarked
package no.dypdykk.feature.reviewing;

import org.jspecify.annotations.NullMarked;
