/// Files in the data folder, by their content.
@NullMarked
package no.dypdykk.engine.files;

import org.jspecify.annotations.NullMarked;
