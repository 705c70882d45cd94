package no.dypdykk.engine.lucene;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.search.AttachedPage;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexTerms;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.text.Passage;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How a page lies in Lucene: which field carries what.
///
/// @param names other names, as given
record IndexedPage(
        PageId id,
        PageAddress address,
        String lang,
        String title,
        String summary,
        String body,
        List<Passage> passages,
        List<String> names,
        List<String> linked) {
    static final String ID = "id";
    static final String NAME = "name";
    static final String CHANGE = "change";
    static final String UPDATED = "updated";
    static final String FACET = "facet";
    static final String TEXTS = "texts";
    static final String FILES = "files";
    static final String TITLE_ORDER = "title_order";

    private static final FieldType COUNTED = terms(IndexOptions.DOCS_AND_FREQS, true);
    private static final FieldType PRESENT = terms(IndexOptions.DOCS, false);
    private static final int LONGEST_ORDER_KEY = 100;

    static Term term(PageId id) {
        return new Term(ID, id.value());
    }

    static Document document(IndexDocument page) {
        var document = new Document();
        document.add(new StringField(ID, page.id().value(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(page.id().value())));
        document.add(new NumericDocValuesField(CHANGE, page.change()));
        document.add(new NumericDocValuesField(UPDATED, page.updated().toEpochMilli()));
        document.add(new SortedDocValuesField(TITLE_ORDER, new BytesRef(orderOf(page.title()))));
        addTerms(document, IndexTerms.of(page));
        addFacets(document, page);
        document.add(new BinaryDocValuesField(TEXTS, texts(page)));
        if (!page.files().isEmpty()) {
            document.add(new BinaryDocValuesField(FILES, files(page.files())));
        }
        return document;
    }

    /// The page with this number in the reader.
    static IndexedPage read(IndexReader reader, int doc) throws IOException {
        try (var texts = kept(reader, doc)) {
            var brief = brief(texts);
            return new IndexedPage(
                    brief.id,
                    brief.address,
                    brief.lang,
                    brief.title,
                    brief.summary,
                    texts.next(),
                    texts.passages(),
                    texts.list(),
                    texts.list());
        }
    }

    /// The same without what comes after the summary, which most of the unpacking goes to.
    static IndexedPage brief(IndexReader reader, int doc) throws IOException {
        try (var texts = kept(reader, doc)) {
            return brief(texts);
        }
    }

    private static IndexedPage brief(KeptTexts.Reader texts) throws IOException {
        return new IndexedPage(
                new PageId(texts.next()),
                new PageAddress(PageKind.ofCode(texts.next()).orElseThrow(), texts.next()),
                texts.next(),
                texts.next(),
                texts.next(),
                "",
                List.of(),
                List.of(),
                List.of());
    }

    /// Words of its files. Apart from the other texts, for few searches look at them.
    static List<AttachedPage> files(IndexReader reader, int doc) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        var kept = leaf.reader().getBinaryDocValues(FILES);
        if (kept == null || !kept.advanceExact(doc - leaf.docBase)) {
            return List.of();
        }
        try (var texts = new KeptTexts.Reader(kept.binaryValue())) {
            var files = texts.list();
            var pages = texts.list();
            var words = texts.list();
            return IntStream.range(0, files.size())
                    .mapToObj(i ->
                            new AttachedPage(
                                    files.get(i), Integer.parseInt(pages.get(i)), words.get(i)))
                    .toList();
        }
    }

    private static BytesRef files(List<AttachedPage> files) {
        return new KeptTexts.Writer()
                .add(files.stream().map(AttachedPage::file).toList())
                .add(files.stream().map(page -> "" + page.page()).toList())
                .add(files.stream().map(AttachedPage::words).toList())
                .bytes();
    }

    private static KeptTexts.Reader kept(IndexReader reader, int doc) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        var kept = leaf.reader().getBinaryDocValues(TEXTS);
        if (kept == null || !kept.advanceExact(doc - leaf.docBase)) {
            throw new CorruptIndexException("a page without texts", "document " + doc);
        }
        return new KeptTexts.Reader(kept.binaryValue());
    }

    /// All that a reader sees of it, the text that tells most first.
    List<String> texts() {
        return Stream.of(List.of(title, summary, body), names, linked)
                .flatMap(List::stream)
                .toList();
    }

    /// One value of one facet as a single term.
    static String facetTerm(Facet facet, String value) {
        return facet.parameter() + '\0' + value;
    }

    static Optional<Facet> facetOf(String term) {
        return Facet.of(term.substring(0, term.indexOf('\0')));
    }

    static String valueOf(String term) {
        return term.substring(term.indexOf('\0') + 1);
    }

    private static void addTerms(Document document, IndexTerms terms) {
        for (var field : RankedField.values()) {
            var type = field.k1() == 0 ? PRESENT : COUNTED;
            document.add(new Field(field.code(), new TermStream(terms.of(field)), type));
        }
        document.add(new Field(NAME, new TermStream(terms.names()), COUNTED));
    }

    private static void addFacets(Document document, IndexDocument page) {
        page.facets()
                .forEach((facet, values) ->
                        values.stream()
                                .distinct()
                                .map(value -> facetTerm(facet, value))
                                .flatMap(IndexedPage::facetFields)
                                .forEach(document::add));
    }

    private static Stream<IndexableField> facetFields(String term) {
        return Stream.of(
                new SortedSetDocValuesField(FACET, new BytesRef(term)),
                new StringField(FACET, term, Field.Store.NO));
    }

    /// All that a hit shows, as one value: stored fields are packed in blocks, and unpacking them
    /// was a third of the cost of a search.
    private static BytesRef texts(IndexDocument page) {
        return new KeptTexts.Writer()
                .add(page.id().value())
                .add(page.address().kind().code())
                .add(page.address().slug())
                .add(page.lang())
                .add(page.title())
                .add(page.summary())
                .add(page.body())
                .addPassages(page.passages())
                .add(page.names())
                .add(page.linked())
                .bytes();
    }

    /// Letters in the order of the Norwegian alphabet, case and leading signs put aside.
    private static String orderOf(String title) {
        var key = new StringBuilder();
        title.toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> !key.isEmpty() || Character.isLetterOrDigit(letter))
                .limit(LONGEST_ORDER_KEY)
                .forEach(letter -> key.append(inOrder((char) letter)));
        return key.toString();
    }

    private static char inOrder(char letter) {
        return switch (letter) {
            case 'æ', 'ä' -> '{';
            case 'ø', 'ö' -> '|';
            case 'å' -> '}';
            default -> letter;
        };
    }

    private static FieldType terms(IndexOptions options, boolean lengths) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(!lengths);
        type.freeze();
        return type;
    }
}
