/// Starts the program and is the only place where the parts meet.
@NullMarked
package no.dypdykk.app;

import org.jspecify.annotations.NullMarked;
