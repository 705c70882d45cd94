package no.dypdykk.feature.curating;

import no.dypdykk.core.text.FieldTerm;
import no.dypdykk.web.FormProblems;

import org.jspecify.annotations.Nullable;

/// The form of one term.
///
/// @param path where it goes
/// @param name of the term as it is kept; null for a new one
/// @param change number of the last change that whoever writes has seen
/// @param now what the term became meanwhile; null when nobody changed it
public record TermFormView(
        String path,
        @Nullable String name,
        long change,
        TermForm form,
        FormProblems problems,
        @Nullable FieldTerm now) {}
