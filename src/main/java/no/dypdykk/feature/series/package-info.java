/// Series of figures in and out.
@NullMarked
package no.dypdykk.feature.series;

import org.jspecify.annotations.NullMarked;
