package org.syncwatch.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.syncwatch.protocol.account.AccountMessage;
import org.syncwatch.protocol.client.ClientMessage;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.protocol.server.ServerMessage;

/** The golden files tie the records to what the browser decodes. */
class GoldenFramesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path OLD = GOLDEN.resolve("v1.0");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TestFactory
    Stream<DynamicTest> aGoldenFrameReadsAndWritesBackUnchanged() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(GOLDEN.relativize(file).toString(), () -> {
                    Object message = decode(file);
                    assertThat(JSON.readTree(JSON.writeValueAsBytes(message))).isEqualTo(JSON.readTree(file.toFile()));
                }));
    }

    /** A client of the last version sends what it always sent. */
    @TestFactory
    Stream<DynamicTest> aFrameOfAnOlderClientIsUnderstood() throws IOException {
        return files(OLD.resolve("client")).stream()
                .map(file -> DynamicTest.dynamicTest(OLD.relativize(file).toString(), () -> {
                    Path today = GOLDEN.resolve(OLD.relativize(file));
                    assertThat(decode(file)).hasSameClassAs(decode(today));
                }));
    }

    /** A client of the last version finds in today's frames everything it looks for, where it looks for it. */
    @TestFactory
    Stream<DynamicTest> aFrameSentTodayHoldsAllThatAnOlderClientReads() throws IOException {
        return files(OLD.resolve("server")).stream()
                .map(file -> DynamicTest.dynamicTest(OLD.relativize(file).toString(), () -> {
                    Path today = GOLDEN.resolve(OLD.relativize(file));
                    assertThat(holds(JSON.readTree(today.toFile()), JSON.readTree(file.toFile())))
                            .isTrue();
                }));
    }

    private static boolean holds(JsonNode today, JsonNode before) {
        if (before.isObject()) {
            return before.properties().stream()
                    .allMatch(field -> today.has(field.getKey()) && holds(today.get(field.getKey()), field.getValue()));
        }
        if (before.isArray()) {
            return today.size() == before.size()
                    && IntStream.range(0, before.size()).allMatch(at -> holds(today.get(at), before.get(at)));
        }
        return today.equals(before);
    }

    @Test
    void everyMessageHasAGoldenFrame() throws IOException {
        Set<Class<?>> seen = files().stream()
                .map(GoldenFramesTest::decode)
                .map(Object::getClass)
                .collect(Collectors.toSet());
        Stream<Class<?>> expected = Stream.of(
                        ClientMessage.class, ServerMessage.class, AccountMessage.class, TranscodeReport.class)
                .flatMap(GoldenFramesTest::records);

        assertThat(seen).containsAll(expected.toList()).contains(TranscodeJob.class);
    }

    private static Stream<Class<?>> records(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(permitted -> permitted.isSealed() ? records(permitted) : Stream.of(permitted));
    }

    private static List<Path> files() throws IOException {
        return files(GOLDEN).stream().filter(file -> !file.startsWith(OLD)).toList();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Object decode(Path file) {
        String folder = file.getName(file.getNameCount() - 2).toString();
        Class<?> type = switch (folder) {
            case "account" -> AccountMessage.class;
            case "client" -> ClientMessage.class;
            case "server" -> ServerMessage.class;
            case "job" -> file.endsWith("transcode-job.json") ? TranscodeJob.class : TranscodeReport.class;
            default -> throw new IllegalStateException("no messages belong to " + folder);
        };
        try {
            return JSON.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
