package no.dypdykk.feature.evidence;

/// What somebody typed on the page where anyone can try, as it was typed. Made by the routes.
///
/// @param figures pasted lines
/// @param start first period after the start
/// @param reference what is usual where the unit belongs
/// @param sure that very high sick leave is right
public record SelfForm(
        String figures,
        String start,
        String indicator,
        String employees,
        String reference,
        boolean beforehand,
        boolean high,
        boolean others,
        boolean sure) {
    boolean isTooLong() {
        return figures.length() > SelfChecks.LONGEST;
    }
}
