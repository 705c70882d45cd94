/// Files with figures: what each row says, and why not when it says nothing that can be kept.
@NullMarked
package no.dypdykk.core.intake;

import org.jspecify.annotations.NullMarked;
