package org.syncwatch.launcher.flags;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the command line: {@code --name value}, {@code --name=value} or a bare {@code --name}. */
public final class CommandLine {

    private static final Set<String> BARE = Set.of("--verbose", "--help");
    private static final Set<String> VALUED = Set.of(
            "--nodes",
            "--port",
            "--bind",
            "--data",
            "--cache",
            "--public-url",
            "--roles",
            "--war",
            "--heap",
            "--ready-file");
    private static final Set<String> ROLES = Set.of("web", "transcoder");

    private CommandLine() {}

    public static Request read(List<String> arguments) {
        var given = new TreeMap<String, String>();
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var word = rest.removeFirst();
            var equals = word.indexOf('=');
            var name = word.equals("-h") ? "--help" : equals < 0 ? word : word.substring(0, equals);
            if (BARE.contains(name) && equals < 0) {
                given.put(name, "");
            } else if (VALUED.contains(name) && equals >= 0) {
                given.put(name, word.substring(equals + 1));
            } else if (VALUED.contains(name) && !rest.isEmpty()) {
                given.put(name, rest.removeFirst());
            } else {
                return new Request.Refused(
                        VALUED.contains(name) ? name + " needs a value" : "unknown flag " + word + " (see --help)");
            }
        }
        return given.containsKey("--help") ? new Request.Help() : checked(given);
    }

    private static Request checked(Map<String, String> given) {
        try {
            var nodes = number(given, "--nodes", 1, 1, 9);
            var data = path(given, "--data").orElse(Path.of(".syncwatch").toAbsolutePath());
            return new Request.Run(new Flags(
                    nodes,
                    number(given, "--port", 8080, 1, 65535 - nodes),
                    given.getOrDefault("--bind", "127.0.0.1"),
                    data,
                    path(given, "--cache").orElse(data.resolve("cache")),
                    Optional.ofNullable(given.get("--public-url")),
                    roles(given.getOrDefault("--roles", "web,transcoder")),
                    path(given, "--war"),
                    number(given, "--heap", 512, 256, 65536),
                    path(given, "--ready-file"),
                    given.containsKey("--verbose")));
        } catch (IllegalArgumentException refusal) {
            return new Request.Refused(String.valueOf(refusal.getMessage()));
        }
    }

    private static int number(Map<String, String> given, String name, int otherwise, int least, int most) {
        var text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(
                    name + " takes a number from " + least + " to " + most + ", not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static Optional<Path> path(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name))
                .map(text -> Path.of(text).toAbsolutePath().normalize());
    }

    private static String roles(String text) {
        if (text.isEmpty() || !ROLES.containsAll(List.of(text.split(",", -1)))) {
            throw new IllegalArgumentException(
                    "--roles takes web, transcoder or both with a comma, not \"" + text + "\"");
        }
        return text;
    }
}
