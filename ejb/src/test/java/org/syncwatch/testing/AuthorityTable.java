package org.syncwatch.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The table of who may do what, tried row by row and role by role against the database. */
public final class AuthorityTable {

    /** Those who try the table's decisions; a row that none of them knows fails the build. */
    public static final List<String> CAPABILITIES =
            List.of("account", "chat", "friends", "playback", "room", "subtitles", "transcode", "upload", "video");

    public static final List<String> ROLES = List.of("owner", "moderator", "participant", "guest", "stranger");

    private static final Path FILE = Path.of("../web/src/test/resources/authorisation.csv");
    private static final int DECISION = 2;
    private static final int FIRST_ROLE = 3;
    private static final String NOBODY = "-";

    /** Lets somebody of a role do something, all anew each time. */
    @FunctionalInterface
    public interface Trial {

        /** What it comes to, in the table's words. */
        String outcome(String decision, String role) throws Exception;
    }

    private AuthorityTable() {}

    public static Stream<DynamicTest> of(String capability, Trial trial) {
        assertThat(CAPABILITIES).contains(capability);
        return rows().filter(row -> row.get(DECISION).startsWith(capability + "."))
                .flatMap(row -> IntStream.range(0, ROLES.size())
                        .filter(role -> !row.get(FIRST_ROLE + role).equals(NOBODY))
                        .mapToObj(role -> DynamicTest.dynamicTest(
                                row.get(0) + " by the " + ROLES.get(role),
                                () -> assertThat(trial.outcome(
                                                row.get(DECISION).substring(capability.length() + 1), ROLES.get(role)))
                                        .isEqualTo(row.get(FIRST_ROLE + role)))));
    }

    private static Stream<List<String>> rows() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line ->
                            Stream.of(line.split("\\|", -1)).map(String::strip).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
