package no.dypdykk.engine.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    static final class Reader {
        private final ByteBuffer bytes;

        /// @throws CorruptIndexException when these are not bytes that a [Writer] made
        Reader(BytesRef kept) throws CorruptIndexException {
            var size = ByteBuffer.wrap(kept.bytes, kept.offset, kept.length).getInt();
            var unpacked = new byte[size];
            try (var inflater = new Inflater()) {
                inflater.setInput(
                        kept.bytes, kept.offset + Integer.BYTES, kept.length - Integer.BYTES);
                if (inflater.inflate(unpacked) != size) {
                    throw new CorruptIndexException("texts are cut short", "texts");
                }
            } catch (DataFormatException e) {
                throw new CorruptIndexException("texts are not packed", "texts", e);
            }
            bytes = ByteBuffer.wrap(unpacked);
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
