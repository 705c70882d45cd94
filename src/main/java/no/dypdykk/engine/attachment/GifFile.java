package no.dypdykk.engine.attachment;

import java.io.ByteArrayOutputStream;

/// GIF (89a): keeps the first picture and what it needs. Comments, programs' own data and further
/// pictures fall: nothing here moves by itself.
final class GifFile {
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;
    private static final int END = 0x3B;
    private static final int LOOK = 0xF9;

    private final byte[] file;
    private final Bytes in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private GifFile(byte[] file) {
        this.file = file;
        this.in = new Bytes(file);
    }

    static boolean is(byte[] file) {
        return Bytes.begin(file, 0, "GIF87a") || Bytes.begin(file, 0, "GIF89a");
    }

    static Stripped strip(byte[] file) {
        return new GifFile(file).stripped();
    }

    private Stripped stripped() {
        in.skip(6);
        int width = in.twoReversed();
        int height = in.twoReversed();
        Stripped.requireFitting(width, height);
        int flags = in.one();
        in.skip(2);
        skipColours(flags);
        keep(0);
        while (true) {
            int begin = in.at();
            switch (in.one()) {
                case EXTENSION -> {
                    boolean look = in.one() == LOOK;
                    skipBlocks();
                    if (look) {
                        keep(begin);
                    }
                }
                case PICTURE -> {
                    picture(width, height);
                    keep(begin);
                    out.write(END);
                    return new Stripped(out.toByteArray(), width, height);
                }
                default -> throw Bytes.damaged();
            }
        }
    }

    private void picture(int width, int height) {
        int left = in.twoReversed();
        int top = in.twoReversed();
        if (left + in.twoReversed() > width || top + in.twoReversed() > height) {
            throw Bytes.damaged();
        }
        skipColours(in.one());
        in.skip(1);
        skipBlocks();
    }

    private void skipColours(int flags) {
        if ((flags & 0x80) != 0) {
            in.skip(3L << ((flags & 7) + 1));
        }
    }

    private void skipBlocks() {
        for (int length = in.one(); length != 0; length = in.one()) {
            in.skip(length);
        }
    }

    private void keep(int begin) {
        out.write(file, begin, in.at() - begin);
    }
}
