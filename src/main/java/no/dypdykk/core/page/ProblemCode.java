package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// All that can be wrong with the fields of a page. Each has a text under `problem.` and its code;
/// what the details of a [Problem] are stands with each, the offending value always first.
public enum ProblemCode implements Coded {
    /// The file has no front matter; the details hold its first line.
    NO_FRONT_MATTER,
    /// The line `---` after the front matter is missing.
    UNCLOSED_FRONT_MATTER,
    /// Not YAML: the line's text, and the parser's word for what is wrong (English).
    MALFORMED_YAML,
    /// A name stands twice: the name, the line of the first.
    DUPLICATE_KEY,
    /// The front matter is a list or a single value.
    NOT_A_MAPPING,
    /// Characters in the front matter, and how many are allowed.
    FRONT_MATTER_TOO_LARGE,
    /// Levels allowed.
    FRONT_MATTER_TOO_DEEP,
    /// `&name` or `*name` is used.
    ALIAS_NOT_ALLOWED,

    /// The text has too many characters, or too many lines or brackets between two blank lines: how
    /// many, and how many are allowed.
    TEXT_TOO_LONG,
    TOO_MANY_LINES,
    TOO_MANY_BRACKETS,
    /// Tables with too many cells, or links whose addresses repeat to too many characters: how
    /// many, and how many are allowed.
    TOO_MANY_TABLE_CELLS,
    TOO_MANY_LINKS,

    /// A field that must be there is not, or is empty.
    MISSING,
    /// A single value was expected.
    NOT_A_VALUE,
    /// A list was expected.
    NOT_A_LIST,
    /// `{name: value}` was expected.
    NOT_FIELDS,
    /// Not one of a closed list of words: the word, then all accepted ones.
    UNKNOWN_WORD,
    /// Not a number such as `8.6` (with a decimal point): the value.
    NOT_A_NUMBER,
    /// Not a whole number, or outside the limits: the value, lowest, highest.
    NOT_A_WHOLE_NUMBER,
    /// Not `true` or `false`: the value.
    NOT_TRUE_OR_FALSE,
    /// Holds a character that cannot be shown: the character as `U+0007`.
    CONTROL_CHARACTER,
    /// Longer than allowed: its beginning, the limit in characters.
    TOO_LONG,
    /// Not a slug (a-z, 0-9 and single hyphens, at most 80): the value, a slug made of it.
    WRONG_SLUG,
    /// Not a page id: the value.
    WRONG_ID,
    /// Not a date such as `2014-09-03`: the value.
    WRONG_DATE,
    /// Not a period such as `2011`, `2008-Q2`, `2021-T1`, `2012-10` or `2012/2015`: the value.
    WRONG_PERIOD,
    /// A case is held against more series than that: how many, how many may be.
    TOO_MANY_COMPARISONS,
    /// A period that ends before it begins: the first year, the last year.
    PERIOD_REVERSED,
    /// Not four digits: the value.
    WRONG_MUNICIPALITY_NUMBER,
    /// No municipality ever had the number: the number.
    UNKNOWN_MUNICIPALITY,
    /// The number was not in use in the years of the case: the number, the year.
    MUNICIPALITY_NOT_THEN,
    /// No such indicator: the id, then all ids.
    UNKNOWN_INDICATOR,
    /// Not two capital letters, such as `NO`: the value.
    WRONG_COUNTRY,
    /// No source of the page has this id: the id, then the ids there are.
    UNKNOWN_SOURCE,
    /// Two sources have the same id: the id.
    DUPLICATE_SOURCE,

    /// A number that stands for one person: the words round it, masked.
    IDENTITY_NUMBER,
    /// Something about a person that a writer may confirm: the words round it, masked.
    EMAIL_ADDRESS,
    TELEPHONE_NUMBER,
    NAMED_ILLNESS,
    FEW_PEOPLE,
    /// A level, or the spread of answers, that cannot be: the number, least, most.
    IMPOSSIBLE_NUMBER,
    /// A level that can be right and seldom is, which a writer may confirm: the number.
    UNUSUAL_NUMBER,
    /// Figures for fewer people than the indicator allows: how many, the limit, the indicator.
    SMALL_GROUP,
    /// Parts of a year for fewer people than may be shown so: how many.
    ONLY_YEARS,
    /// Self-certified and doctor-certified apart for fewer people than may be shown so: how many.
    NO_SPLIT,

    /// A text is sent back to its author without a word about why.
    NO_REMARK,
    /// A suggestion says what the page says already.
    NOTHING_CHANGED,
    /// So many suggestions of one person wait already: how many may.
    TOO_MANY_WAITING,

    /// The text names another page's id: the id in the text, the id of the page that is edited.
    OTHER_ID,
    /// A page with this id is there already: the id.
    ID_TAKEN,
    /// Another page has or had the address: the slug, the address, a slug that is free.
    ADDRESS_TAKEN,
    /// Too much text for one page: its characters or bytes, how many are allowed.
    TOO_LARGE,
    /// Not UTF-8: the first byte that is wrong, as `0xE6`.
    NOT_UTF8,
    /// A symbolic link, which could lead out of the folder: where it leads.
    SYMBOLIC_LINK,
    /// The file or folder cannot be read: the system's reason.
    UNREADABLE,
    /// A table cannot be read: what stands there, what was expected (English).
    TABLE_FLAW,
    /// The words of the field were changed in the application since: the name of the file.
    TERMS_EDITED,
    /// A line of an exported history is not a revision that can follow: how the line begins.
    NOT_A_REVISION,
    /// A line of an exported file does not say what lines there say: how it begins.
    NOT_EXPORTED
}
