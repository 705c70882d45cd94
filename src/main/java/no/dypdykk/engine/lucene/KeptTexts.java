package no.dypdykk.engine.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import no.dypdykk.core.text.Passage;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/// Several texts in one run of bytes, packed: each with its length before it. Packing halves the
/// largest part of the index, and unpacking ten pages costs a tenth of a millisecond.
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

        Writer addPassages(List<Passage> passages) {
            number(passages.size());
            for (var passage : passages) {
                add(passage.heading());
                add(passage.anchor());
                number(passage.start());
                number(passage.end());
            }
            return this;
        }

        BytesRef bytes() {
            var packed = new ByteArrayOutputStream();
            packed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.size()).array());
            try (var deflating = new DeflaterOutputStream(packed)) {
                bytes.writeTo(deflating);
            } catch (IOException e) {
                throw new UncheckedIOException("memory is written without fail", e);
            }
            return new BytesRef(packed.toByteArray());
        }

        private void number(int value) {
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        }
    }

    /// Reads them in the order they were written, and unpacks no more than it is asked for.
    static final class Reader implements AutoCloseable {
        private static final int STEP = 1024;

        private final Inflater inflater = new Inflater();
        private final byte[] unpacked;
        private int known;
        private int at;

        Reader(BytesRef kept) {
            unpacked = new byte[ByteBuffer.wrap(kept.bytes, kept.offset, kept.length).getInt()];
            inflater.setInput(kept.bytes, kept.offset + Integer.BYTES, kept.length - Integer.BYTES);
        }

        /// @throws CorruptIndexException when these are not bytes that a [Writer] made
        String next() throws CorruptIndexException {
            var length = number();
            unpack(length);
            at += length;
            return new String(unpacked, at - length, length, UTF_8);
        }

        List<Passage> passages() throws CorruptIndexException {
            var passages = new ArrayList<Passage>();
            for (var left = number(); left > 0; left--) {
                passages.add(new Passage(next(), next(), number(), number()));
            }
            return passages;
        }

        List<String> list() throws CorruptIndexException {
            var texts = new ArrayList<String>();
            for (var left = number(); left > 0; left--) {
                texts.add(next());
            }
            return texts;
        }

        @Override
        public void close() {
            inflater.end();
        }

        private int number() throws CorruptIndexException {
            unpack(Integer.BYTES);
            at += Integer.BYTES;
            return ByteBuffer.wrap(unpacked, at - Integer.BYTES, Integer.BYTES).getInt();
        }

        /// Makes sure that so many bytes more can be read.
        private void unpack(int more) throws CorruptIndexException {
            if (more < 0 || more > unpacked.length - at) {
                throw new CorruptIndexException("texts are cut short", "texts");
            }
            var wanted = Math.min(unpacked.length, Math.max(at + more, known + STEP));
            while (known < at + more) {
                known += inflate(wanted - known);
            }
        }

        private int inflate(int most) throws CorruptIndexException {
            try {
                var count = inflater.inflate(unpacked, known, most);
                if (count == 0) {
                    throw new CorruptIndexException("texts are cut short", "texts");
                }
                return count;
            } catch (DataFormatException e) {
                throw new CorruptIndexException("texts are not packed", "texts", e);
            }
        }
    }
}
