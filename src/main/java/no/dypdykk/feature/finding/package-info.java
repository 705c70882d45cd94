/// Searching, suggesting, and remembering what nobody found.
@NullMarked
package no.dypdykk.feature.finding;

import org.jspecify.annotations.NullMarked;
