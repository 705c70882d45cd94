package no.dypdykk.engine.attachment;

/// Which way is up, out of an EXIF block (JEITA CP-3451, tag 274 of the first directory).
final class Orientation {
    private static final int TAG = 274;

    private Orientation() {}

    /// 1 to 8; 1 when the block does not say it, or says it wrongly.
    ///
    /// @param begin of the TIFF head inside the block
    static int of(byte[] file, int begin, int end) {
        try {
            var in = new Bytes(java.util.Arrays.copyOfRange(file, begin, end));
            boolean reversed = in.letters(2).equals("II");
            number(in, 2, reversed);
            in.go((int) Math.min(number(in, 4, reversed), Integer.MAX_VALUE));
            for (long left = number(in, 2, reversed); left > 0; left--) {
                long tag = number(in, 2, reversed);
                in.skip(6);
                long value = number(in, 2, reversed);
                in.skip(2);
                if (tag == TAG) {
                    return value >= 1 && value <= 8 ? (int) value : 1;
                }
            }
            return 1;
        } catch (FileRefused e) {
            return 1;
        }
    }

    private static long number(Bytes in, int bytes, boolean reversed) {
        if (bytes == 2) {
            return reversed ? in.twoReversed() : in.two();
        }
        return reversed ? in.fourReversed() : in.four();
    }
}
