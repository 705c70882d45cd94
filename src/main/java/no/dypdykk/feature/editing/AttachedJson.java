package no.dypdykk.feature.editing;

import io.avaje.jsonb.Json;

/// What became of a file that the script sent.
///
/// @param told what to tell the writer
/// @param markdown what shows it in the text; empty when it was not taken
/// @param list all files of the page, as HTML; empty when it was not taken
@Json
record AttachedJson(String told, String markdown, String list) {}
