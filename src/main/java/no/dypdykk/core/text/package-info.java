/// Text and nothing else: Markdown, front matter, slugs, Norwegian terms. Knows no page and no
/// database.
@NullMarked
package no.dypdykk.core.text;

import org.jspecify.annotations.NullMarked;
