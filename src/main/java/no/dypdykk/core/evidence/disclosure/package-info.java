/// What of the series may be shown, so that nobody can tell what is not (method, section 3).
@NullMarked
package no.dypdykk.core.evidence.disclosure;

import org.jspecify.annotations.NullMarked;
