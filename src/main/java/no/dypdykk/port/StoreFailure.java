package no.dypdykk.port;

/// The store could not do what it was asked, for a reason outside the program: a full disk, a
/// folder that cannot be written, a damaged file. The message is one line for an administrator:
/// what was tried, what stood in the way, and the way out. Nothing was half done.
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreFailure(String message) {
        super(message);
    }
}
