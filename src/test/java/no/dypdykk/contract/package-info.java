/// Behaviour that every engine shows, told exactly.
@NullMarked
package no.dypdykk.contract;

import org.jspecify.annotations.NullMarked;
