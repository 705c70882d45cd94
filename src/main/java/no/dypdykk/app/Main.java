package no.dypdykk.app;

/// The program's entry.
public final class Main {
    private Main() {}

    static void main(String[] arguments) {
        Launch.withServerFlags();
        IO.println("hello " + Runtime.version() + String.join(" ", arguments));
    }
}
