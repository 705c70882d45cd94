/// Finds pages through a local Lucene index.
@NullMarked
package no.dypdykk.engine.lucene;

import org.jspecify.annotations.NullMarked;
