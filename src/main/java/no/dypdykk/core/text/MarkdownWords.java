package no.dypdykk.core.text;

/// The words that rendered Markdown needs in the reader's language, for those who listen.
///
/// @param missingPage why a wiki link is no link, for example «siden finnes ikke ennå»
/// @param missingFile why a file that a text names is not shown
/// @param table name of a table's scroll area; a number follows
/// @param footnotes name of the list of footnotes
/// @param backToText name of the link back from a footnote; its number follows
/// @param done name of a ticked box in a task list
/// @param notDone name of an empty box in a task list
public record MarkdownWords(
        String missingPage,
        String missingFile,
        String table,
        String footnotes,
        String backToText,
        String done,
        String notDone) {}
