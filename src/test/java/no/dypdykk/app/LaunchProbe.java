package no.dypdykk.app;

import java.util.List;

/// What [LaunchTest] starts in a process of its own: says who it became.
final class LaunchProbe {
    private LaunchProbe() {}

    static void main(String[] arguments) {
        Launch.withServerFlags();
        IO.println("process " + ProcessHandle.current().pid());
        IO.println("arguments " + List.of(arguments));
        IO.println("heap " + Runtime.getRuntime().maxMemory() / (1024 * 1024));
    }
}
