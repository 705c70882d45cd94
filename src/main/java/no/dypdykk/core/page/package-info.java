/// The five kinds of page, their fields, and how a Markdown file becomes one.
@NullMarked
package no.dypdykk.core.page;

import org.jspecify.annotations.NullMarked;
