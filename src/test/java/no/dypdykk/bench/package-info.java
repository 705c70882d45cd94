/// Programs that measure, each a main class, and tests that hold what the measures mean.
@NullMarked
package no.dypdykk.bench;

import org.jspecify.annotations.NullMarked;
