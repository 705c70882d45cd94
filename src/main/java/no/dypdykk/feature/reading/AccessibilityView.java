package no.dypdykk.feature.reading;

import org.jspecify.annotations.Nullable;

/// The accessibility page.
///
/// @param declaration address of the official declaration, null when none is configured
/// @param contact e-mail address for reports, null when none is configured
public record AccessibilityView(@Nullable String declaration, @Nullable String contact) {}
