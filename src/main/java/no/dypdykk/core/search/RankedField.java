package no.dypdykk.core.search;

/// A list of terms that pages are ranked by, with what BM25 makes of it. Scores of all lists are
/// added. The measurement beside each weight is the mean nDCG@10 of the 14 sets of the test
/// collection, .9542 with all of them; one set is noise below .005, the mean below .001.
public enum RankedField {
    /// Stems of all parts, those of a title three times. k1 0.9 in place of 0.6: .9533; b 0.6: the
    /// same.
    STEM("stem", 0.5, 0.6, 0.4),

    /// Stems of title and other names by themselves. Without: .9521.
    TITLE("title", 0.22, 0.6, 0.4),

    /// Two neighbours, three letters of each, small words too. Without: .950; stems alone, with
    /// small words passed over: .9524. They tell «hva er» a thing from «hva gjør» it, and nearly
    /// equal texts from each other.
    PAIR("pair", 0.43, 0.9, 0.4),

    /// 4-grams of all words but the small ones. k1 1.2, b 0.75: .948; b 0.9: the same.
    GRAM("gram", 0.35, 0.6, 0.7),

    /// Each word as it is, counted once for a page: a bonus for the very form that was asked for,
    /// and the words that spelling is repaired by. Without: .9532.
    WORD("word", 0.2, 0, 0);

    private final String code;
    private final double weight;
    private final float k1;
    private final float b;

    RankedField(String code, double weight, double k1, double b) {
        this.code = code;
        this.weight = weight;
        this.k1 = (float) k1;
        this.b = (float) b;
    }

    /// Its name in an index.
    public String code() {
        return code;
    }

    public double weight() {
        return weight;
    }

    /// How soon repeating a term stops counting.
    public float k1() {
        return k1;
    }

    /// How much a long text is held against its terms, 0 to 1.
    public float b() {
        return b;
    }
}
