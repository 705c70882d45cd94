/// What a person asks, what the index holds, and what comes back.
@NullMarked
package no.dypdykk.core.search;

import org.jspecify.annotations.NullMarked;
