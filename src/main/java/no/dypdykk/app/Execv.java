package no.dypdykk.app;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.util.List;

/// The system's `execv`: another program in this process, with its id, environment and open
/// streams.
final class Execv {
    private Execv() {}

    /// Returns only when the system refuses; nothing has changed then.
    static void replaceBy(List<String> command) {
        try (var arena = Arena.ofConfined()) {
            var program = text(command.getFirst(), arena);
            var arguments = arena.allocate(ADDRESS, command.size() + 1L);
            for (int i = 0; i < command.size(); i++) {
                arguments.setAtIndex(ADDRESS, i, text(command.get(i), arena));
            }
            execv().invoke(program, arguments);
        } catch (Throwable _) {
            // Without the call the server still runs, only with the JVM's own settings.
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle execv() {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("execv"),
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    }

    private static MemorySegment text(String text, SegmentAllocator memory) {
        byte[] bytes = text.getBytes(Charset.forName(System.getProperty("native.encoding")));
        var segment = memory.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, segment, JAVA_BYTE, 0, bytes.length);
        return segment;
    }
}
