/// A text between formats: what Markdown, Word and HTML have in common, as records.
@NullMarked
package no.dypdykk.core.rich;

import org.jspecify.annotations.NullMarked;
