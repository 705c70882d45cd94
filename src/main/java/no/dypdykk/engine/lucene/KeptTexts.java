package no.dypdykk.engine.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.lucene.util.BytesRef;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Several texts in one run of bytes: each with its length before it.
final class KeptTexts {
    private KeptTexts() {}

    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Writer add(String text) {
            var encoded = text.getBytes(UTF_8);
            number(encoded.length);
            bytes.writeBytes(encoded);
            return this;
        }

        Writer add(List<String> texts) {
            number(texts.size());
            texts.forEach(this::add);
            return this;
        }

        BytesRef bytes() {
            return new BytesRef(bytes.toByteArray());
        }

        private void number(int value) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        }
    }

    static final class Reader {
        private final ByteBuffer bytes;

        Reader(BytesRef kept) {
            bytes = ByteBuffer.wrap(kept.bytes, kept.offset, kept.length);
        }

        String next() {
            var length = bytes.getInt();
            var text = new String(bytes.array(), bytes.position(), length, UTF_8);
            bytes.position(bytes.position() + length);
            return text;
        }

        List<String> list() {
            var texts = new ArrayList<String>();
            for (var left = bytes.getInt(); left > 0; left--) {
                texts.add(next());
            }
            return texts;
        }
    }
}
