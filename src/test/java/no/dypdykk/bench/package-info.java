/// Programs that measure; each is a main class, none is a test.
@NullMarked
package no.dypdykk.bench;

import org.jspecify.annotations.NullMarked;
