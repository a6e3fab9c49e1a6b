package org.syncwatch.system.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.syncwatch.system.bench.load.FrameWords.Kind;

class FrameWordsTest {

    private static final String COMMAND =
            "{\"type\":\"sync:command\",\"commandId\":\"7d3f0b9e-6a41-4f0e-9d0a-00000000002a\","
                    + "\"action\":\"SEEK\",\"state\":{\"sequence\":1234567,\"epoch\":3,\"source\":{\"title\":\"\\\"sequence\\\":9\"}}}";

    @Test
    void findsTheNumbersOfACommand() {
        byte[] frame = bytes(COMMAND);

        assertThat(FrameWords.kind(frame, frame.length)).isEqualTo(Kind.COMMAND);
        assertThat(FrameWords.sequence(frame, frame.length)).isEqualTo(1234567);
        assertThat(FrameWords.commandNumber(frame, frame.length)).isEqualTo(42);
    }

    @Test
    void aTitleCannotLookLikeAField() {
        byte[] frame = bytes("{\"type\":\"room:state\",\"title\":\"\\\"sequence\\\":9\",\"sequence\":10}");

        assertThat(FrameWords.sequence(frame, frame.length)).isEqualTo(10);
    }

    @Test
    void whatLiesBehindTheFrameInTheBufferIsNotRead() {
        byte[] buffer = bytes("{\"type\":\"room:closed\"}" + COMMAND);

        assertThat(FrameWords.sequence(buffer, 22)).isEqualTo(FrameWords.NONE);
        assertThat(FrameWords.commandNumber(buffer, 22)).isEqualTo(FrameWords.NONE);
        assertThat(FrameWords.text(buffer, 22, "action")).isEmpty();
    }

    @Test
    void aRefusalHasAReasonAndNoSequence() {
        byte[] frame =
                bytes("{\"type\":\"sync:outcome\",\"commandId\":\"x\",\"status\":\"unavailable\",\"sequence\":null,"
                        + "\"reason\":\"too_many_commands\"}");

        assertThat(FrameWords.kind(frame, frame.length)).isEqualTo(Kind.OUTCOME);
        assertThat(FrameWords.sequence(frame, frame.length)).isEqualTo(FrameWords.NONE);
        assertThat(FrameWords.text(frame, frame.length, "status")).isEqualTo("unavailable");
        assertThat(FrameWords.text(frame, frame.length, "reason")).isEqualTo("too_many_commands");
    }

    @Test
    void theProtocolsOwnExamplesAreUnderstood() throws IOException {
        assertGolden("sync-command", Kind.COMMAND, 42);
        assertGolden("sync-outcome", Kind.OUTCOME, 42);
        assertGolden("heartbeat", Kind.HEARTBEAT, 42);
        assertGolden("hello", Kind.HELLO, 42);
        assertGolden("sync-outcome-forbidden", Kind.OUTCOME, FrameWords.NONE);
    }

    @Test
    void theChatsNumbersAreFoundInTheProtocolsOwnExamples() throws IOException {
        assertGoldenChat("chat-message", Kind.CHAT_MESSAGE, 17);
        assertGoldenChat("chat-outcome", Kind.CHAT_OUTCOME, 14);
        assertGoldenChat("chat-outcome-refused", Kind.CHAT_OUTCOME, FrameWords.NONE);
        assertGoldenChat("chat-entries", Kind.CHAT_ENTRIES, 17);
        assertGoldenChat("hello", Kind.HELLO, 17);
    }

    private static void assertGoldenChat(String name, Kind kind, long number) throws IOException {
        byte[] frame = golden(name);
        assertThat(FrameWords.kind(frame, frame.length)).as(name).isEqualTo(kind);
        assertThat(FrameWords.chatNumber(kind, frame, frame.length)).as(name).isEqualTo(number);
    }

    private static byte[] golden(String name) throws IOException {
        Path golden = Path.of("..", "protocol", "src", "test", "resources", "golden", "server", name + ".json");
        return bytes(new ObjectMapper().readTree(Files.readString(golden)).toString());
    }

    private static void assertGolden(String name, Kind kind, long sequence) throws IOException {
        byte[] frame = golden(name);
        assertThat(FrameWords.kind(frame, frame.length)).as(name).isEqualTo(kind);
        assertThat(FrameWords.sequence(frame, frame.length)).as(name).isEqualTo(sequence);
    }

    @Test
    void aWishIsFoundAgainByItsNumber() {
        byte[] frame = bytes(new Wishes(new SplittableRandom(1)).next(123_456_789));

        assertThat(FrameWords.commandNumber(frame, frame.length)).isEqualTo(123_456_789);
        assertThat(FrameWords.text(frame, frame.length, "commandId"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}");

        byte[] words = bytes(new Wishes(new SplittableRandom(1)).words(123_456_789));
        assertThat(FrameWords.messageNumber(words, words.length)).isEqualTo(123_456_789);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
