/// Word documents read and written as what they are: XML in a zip file.
@NullMarked
package no.dypdykk.engine.word;

import org.jspecify.annotations.NullMarked;
