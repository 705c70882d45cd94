/// Texts that were written elsewhere, on their way to becoming pages.
@NullMarked
package no.dypdykk.core.draft;

import org.jspecify.annotations.NullMarked;
