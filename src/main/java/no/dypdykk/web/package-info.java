/// How the program speaks HTTP: addresses, headers, texts, errors.
@NullMarked
package no.dypdykk.web;

import org.jspecify.annotations.NullMarked;
