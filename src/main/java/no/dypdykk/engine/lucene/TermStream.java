package no.dypdykk.engine.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.util.Iterator;

/// Hands finished terms to Lucene as they are.
final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterable<String> terms;
    private Iterator<String> rest;

    TermStream(Iterable<String> terms) {
        this.terms = terms;
        this.rest = terms.iterator();
    }

    @Override
    public void reset() {
        rest = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!rest.hasNext()) {
            return false;
        }
        term.append(rest.next());
        return true;
    }
}
