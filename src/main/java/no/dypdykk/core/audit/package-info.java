/// The log of who changed what, as a chain that shows when it was tampered with.
@NullMarked
package no.dypdykk.core.audit;

import org.jspecify.annotations.NullMarked;
