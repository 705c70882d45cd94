/// Looks at files that anyone may have made: what they are, what they say, what they must not tell.
@NullMarked
package no.dypdykk.engine.attachment;

import org.jspecify.annotations.NullMarked;
