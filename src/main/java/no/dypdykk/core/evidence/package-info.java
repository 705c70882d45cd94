/// What was measured, by whom, and what may be said about it.
@NullMarked
package no.dypdykk.core.evidence;

import org.jspecify.annotations.NullMarked;
