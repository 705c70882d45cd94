package no.dypdykk.core.intake;

import no.dypdykk.core.text.Coded;

/// What can be wrong with a file of figures, beside what can be wrong with fields of pages and what
/// the method refuses. Each has a text under `problem.` and its code; the details stand with each.
public enum IntakeCode implements Coded {
    /// No row at all.
    EMPTY_FILE,
    /// No column with periods: the headings there are.
    NO_PERIODS,
    /// No column with values: the headings there are.
    NO_VALUES,
    /// Two columns mean the same: the second heading, the first.
    COLUMN_TWICE,
    /// Some numbers have a decimal comma, others a point: one of each, the line of the other.
    MIXED_DECIMALS,
    /// A number with a point and a comma, or with groups that are not of three: the text.
    UNCLEAR_NUMBER,
    /// Percentage points stand where a level in percent should: the text.
    PERCENTAGE_POINTS,
    /// A whole day stands where a period should: the day.
    DAY_FOR_PERIOD,
    /// The period is not over: the period.
    PERIOD_AHEAD,
    /// The same period twice in one series: the period, the series, the other line.
    DUPLICATE_PERIOD,
    /// A formula in the spreadsheet came to nothing: what it shows.
    FAILED_FORMULA,
    /// Who or where a row is about is not said.
    NO_ENTITY,
    /// The municipality is named, not numbered: the text.
    MUNICIPALITY_NAME,
    /// Rows of one series differ: the column's text, the other text, the series.
    OTHER_SERIES,
    /// A series with this name is kept already and measures something else: the series, what.
    KEPT_OTHERWISE,
    /// More rows than are read: the limit.
    TOO_MANY_NUMBERS,
    /// More problems than are listed: the limit.
    MORE_PROBLEMS,
    /// Not text, a spreadsheet or JSON-stat that can be read: why, in one word.
    UNREADABLE_FILE,
    /// More series than one file may have: the limit.
    TOO_MANY_SERIES,
    /// Periods are missing before a value: how many, the first and the last of them.
    GAP,
    /// A value of another kind of period than the rest of the series: their kind, its own.
    MIXED_PERIODS,
    /// All of a series could be fractions for percent: the largest, and what it would be.
    FRACTIONS,
    /// The smallest value of a series could be one: it, what it would be, the largest.
    FRACTION,
    /// The unit is another than the indicator's: the unit, the indicator's.
    OTHER_UNIT
}
