package no.dypdykk.feature.people;

import no.dypdykk.web.Texts;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a browser calls itself, in words that its owner knows: «Firefox på Windows». Browsers claim
/// to be each other, so the more special name goes first.
final class DeviceWords {
    private static final Map<String, String> NAMES =
            Map.of(
                    "Edg",
                    "Edge",
                    "OPR/",
                    "Opera",
                    "Firefox/",
                    "Firefox",
                    "Chrome/",
                    "Chrome",
                    "Safari/",
                    "Safari",
                    "Mac OS X",
                    "macOS");

    private DeviceWords() {}

    static String of(String agent, Texts texts) {
        Optional<String> browser = first(agent, "Edg", "OPR/", "Firefox/", "Chrome/", "Safari/");
        Optional<String> machine =
                first(agent, "Windows", "iPhone", "iPad", "Android", "Mac OS X", "CrOS", "Linux");
        return browser.map(name ->
                        machine.map(place -> texts.get("device.on", name, place)).orElse(name))
                .or(() -> machine)
                .orElse(texts.get("device.unknown"));
    }

    private static Optional<String> first(String agent, String... marks) {
        return Stream.of(marks)
                .filter(agent::contains)
                .map(mark -> NAMES.getOrDefault(mark, mark))
                .findFirst();
    }
}
