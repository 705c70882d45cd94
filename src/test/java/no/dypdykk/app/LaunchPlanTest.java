package no.dypdykk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class LaunchPlanTest {
    private static final Path JAVA = Path.of("/opt/jdk 25/bin/java");
    private static final List<String> BARE =
            List.of("java", "-jar", "my folder/dypdykk.jar", "import", "my pages", "");

    @Test
    void a_bare_jar_is_started_again_with_our_flags() {
        assertTrue(LaunchPlan.wanted(BARE, Map.of()));
    }

    @Test
    void what_was_started_with_our_flags_is_not_started_again() {
        var again = LaunchPlan.command(JAVA, BARE, Optional.empty());

        assertFalse(LaunchPlan.wanted(again, Map.of()));
    }

    @Test
    void whoever_gives_the_jvm_a_flag_has_decided() {
        assertFalse(LaunchPlan.wanted(List.of("java", "-Xmx1g", "-jar", "x.jar"), Map.of()));
        assertFalse(LaunchPlan.wanted(BARE, Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC")));
        assertFalse(LaunchPlan.wanted(BARE, Map.of("JDK_JAVA_OPTIONS", "-Xmx1g")));
    }

    @Test
    void a_class_path_or_an_unknown_command_line_is_left_alone() {
        assertFalse(LaunchPlan.wanted(List.of("java", "-cp", "a:b", "Main", "serve"), Map.of()));
        assertFalse(LaunchPlan.wanted(List.of(), Map.of()));
    }

    @Test
    void one_variable_switches_it_off() {
        assertFalse(LaunchPlan.wanted(BARE, Map.of("DYPDYKK_RELAUNCH", "no")));
        assertTrue(LaunchPlan.wanted(BARE, Map.of("DYPDYKK_RELAUNCH", "yes")));
    }

    @Test
    void jar_and_arguments_follow_the_flags_unchanged() {
        var command = LaunchPlan.command(JAVA, BARE, Optional.empty());

        assertEquals("/opt/jdk 25/bin/java", command.getFirst());
        assertTrue(command.containsAll(LaunchPlan.FLAGS));
        assertEquals(
                List.of("-jar", "my folder/dypdykk.jar", "import", "my pages", ""),
                command.subList(command.size() - 5, command.size()));
    }

    @Test
    void a_cache_is_used_with_the_flags_it_was_recorded_with() {
        var cache = Path.of("/srv/my folder/dypdykk.jar-1a2b.aot");
        var used = LaunchPlan.command(JAVA, BARE, Optional.of(cache));
        var recorded = LaunchPlan.recording(JAVA, Path.of("dypdykk.jar"), cache, List.of("serve"));

        assertTrue(used.contains("-XX:AOTCache=/srv/my folder/dypdykk.jar-1a2b.aot"));
        assertTrue(recorded.contains("-XX:AOTCacheOutput=/srv/my folder/dypdykk.jar-1a2b.aot"));
        for (var command : List.of(used, recorded)) {
            assertTrue(command.containsAll(LaunchPlan.FLAGS));
            assertTrue(command.containsAll(LaunchPlan.CACHE_FLAGS));
        }
    }

    @Test
    void without_a_cache_none_is_named() {
        var command = LaunchPlan.command(JAVA, BARE, Optional.empty());

        assertTrue(command.stream().noneMatch(word -> word.contains("AOT")));
    }
}
