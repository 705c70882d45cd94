/// Tests of the starter library itself, read as the program reads it.
@NullMarked
package no.dypdykk.content;

import org.jspecify.annotations.NullMarked;
