package no.dypdykk.core.evidence.table;

import java.util.List;

/// What numbers cannot carry, as a value: the text under `refusal.` and the code says what is
/// missing and what would be enough (method, section 2).
///
/// @param details what the text tells, such as how many quarters there are
public record Refused(Code code, List<String> details) {
    public Refused {
        details = List.copyOf(details);
    }

    static Refused of(Code code, String... details) {
        return new Refused(code, List.of(details));
    }

    /// Why there is no answer.
    public enum Code {
        MISSING_SIZE("mangler_antall"),
        /// Of two levels with the size known, one has no time; a code of our own.
        MISSING_PERIOD("mangler_periode"),
        TOO_SMALL_UNIT("for_liten_enhet"),
        OTHER_SEASONS("ulik_sesong"),
        TOO_FEW_BEFORE("for_faa_foer"),
        TOO_FEW_AFTER("for_faa_etter"),
        TOO_MANY_GAPS("for_mange_hull"),
        BREAK("brudd"),
        MISSING_SPREAD("mangler_spredning"),
        /// Fewer than ten answers before or after; a code of our own.
        FEW_ANSWERS("for_faa_svar"),
        IMPOSSIBLE_NUMBER("umulig_tall"),
        TOO_FEW_CASES("for_faa_saker"),
        DIFFERENT_MEASURES("ulike_maal"),
        FEW_UNITS("faa_enheter");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        /// The name in data and the API.
        public String code() {
            return code;
        }
    }
}
