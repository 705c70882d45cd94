package no.dypdykk.core.evidence.analysis;

import org.jspecify.annotations.Nullable;

/// What the grade of a case depends on: how it was measured, and what may have misled.
///
/// @param hasInterval the estimate has a standard error
/// @param employees null when not known
/// @param before quarters before the start
/// @param after quarters after the start
/// @param units comparison units of [StudyDesign#SEVERAL_UNITS], all units of groups and lots
/// @param parallel the comparison went the same way before
/// @param sameSeasons before and after hold the same seasons
public record Study(
        StudyDesign design,
        boolean hasInterval,
        @Nullable Double employees,
        int before,
        int after,
        int units,
        boolean parallel,
        boolean sameSeasons,
        Doubts doubts) {
    /// What may have misled, as told or as found in the numbers.
    ///
    /// @param chosenHigh it began because the value was high
    /// @param breakInWindow the numbers were measured in another way from some time on
    /// @param missingShare part of the quarters that is missing
    /// @param chosenBeforehand the indicator was chosen before the numbers were known
    public record Doubts(
            boolean chosenHigh,
            boolean breakInWindow,
            boolean otherChanges,
            boolean pandemic,
            boolean sourceKnown,
            double missingShare,
            boolean chosenBeforehand) {
        Doubts withSource() {
            return new Doubts(
                    chosenHigh,
                    breakInWindow,
                    otherChanges,
                    pandemic,
                    true,
                    missingShare,
                    chosenBeforehand);
        }

        Doubts withoutGaps() {
            return new Doubts(
                    chosenHigh,
                    breakInWindow,
                    otherChanges,
                    pandemic,
                    sourceKnown,
                    0,
                    chosenBeforehand);
        }

        Doubts withChoice() {
            return new Doubts(
                    chosenHigh,
                    breakInWindow,
                    otherChanges,
                    pandemic,
                    sourceKnown,
                    missingShare,
                    true);
        }
    }
}
