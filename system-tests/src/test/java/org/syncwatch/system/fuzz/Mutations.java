package org.syncwatch.system.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.syncwatch.system.wire.RawSocket;

/** Makes wrong things of right ones; the same seed makes the same things. */
final class Mutations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACE = "@place@";
    private static final double KEPT_SHARE = 0.15;
    private static final int LONG = 15_000;
    private static final int CONTROL = 0x88;

    /** What stands where something else should. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-1",
            "0",
            "-0.0",
            "1e308",
            "1e999",
            "-1e999",
            "NaN",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "0.1e-400",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\",
            "[]",
            "{}",
            "[[[[{}]]]]",
            "[null,1,\"a\"]",
            "{\"type\":\"hello\"}",
            "\"../../etc/passwd\"",
            "\"' or 1=1 --\"",
            "\"${jndi:ldap://127.0.0.1/a}\"",
            "\"" + "💥".repeat(100) + "\"",
            "\"" + "x".repeat(LONG) + "\"",
            "[".repeat(500) + "]".repeat(500),
            "1".repeat(LONG));

    private final Random random;
    private final List<ObjectNode> messages;

    Mutations(Random random, List<ObjectNode> messages) {
        this.random = random;
        this.messages = messages;
    }

    /** One right message of each kind that a browser may send. */
    static List<ObjectNode> messages(Path root) throws IOException {
        Path golden = root.resolve("protocol/src/test/resources/golden/client");
        List<ObjectNode> messages = new ArrayList<>();
        try (Stream<Path> files = Files.list(golden)) {
            for (Path file : files.sorted().toList()) {
                messages.add((ObjectNode) JSON.readTree(file.toFile()));
            }
        }
        return messages;
    }

    /** A message that is wrong somewhere, or now and then right. */
    String message() {
        ObjectNode message = messages.get(random.nextInt(messages.size())).deepCopy();
        if (message.has("commandId")) {
            message.put("commandId", new UUID(random.nextLong(), random.nextLong()).toString());
        }
        if (random.nextDouble() < KEPT_SHARE) {
            return message.toString();
        }
        return random.nextBoolean() ? wrongInside(message) : wrongText(message.toString());
    }

    private String wrongInside(ObjectNode message) {
        ObjectNode parent = random.nextInt(3) == 0 ? innermost(message) : message;
        List<String> names = new ArrayList<>();
        parent.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> parent.remove(name);
            case 1 -> parent.set(name + "x", parent.remove(name));
            default -> parent.put(name, PLACE);
        }
        return message.toString().replace('"' + PLACE + '"', ODD.get(random.nextInt(ODD.size())));
    }

    private static ObjectNode innermost(ObjectNode message) {
        for (JsonNode field : message) {
            if (field instanceof ObjectNode inner && !inner.isEmpty()) {
                return inner;
            }
        }
        return message;
    }

    private String wrongText(String text) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(8));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(end);
            case 2 ->
                text.substring(0, at) + text.substring(at, end).repeat(1 + random.nextInt(20)) + text.substring(at);
            case 3 -> text + messages.get(random.nextInt(messages.size()));
            case 4 -> "{\"type\":\"sync:pause\"," + text.substring(1);
            default -> text.substring(0, at) + (char) random.nextInt(Character.MAX_VALUE) + text.substring(end);
        };
    }

    /** Bytes of one frame or several, of which hardly any may be sent so. */
    byte[] frames() {
        byte[] message = message().getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(7)) {
            case 0, 1 -> RawSocket.masked(RawSocket.TEXT, message);
            case 2 -> damaged(RawSocket.masked(RawSocket.TEXT, message));
            case 3 -> RawSocket.masked(random.nextInt(256), damaged(message));
            case 4 -> parts(message);
            case 5 -> noise(1 + random.nextInt(200));
            default -> RawSocket.masked(CONTROL | random.nextInt(8), noise(random.nextInt(140)));
        };
    }

    private byte[] parts(byte[] message) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            int from = message.length * i / count;
            int to = message.length * (i + 1) / count;
            int kind = i == 0 ? RawSocket.FIRST_PART : i == count - 1 ? RawSocket.LAST_PART : RawSocket.MIDDLE_PART;
            byte[] part = java.util.Arrays.copyOfRange(message, from, to);
            parts.writeBytes(RawSocket.masked(random.nextInt(8) == 0 ? random.nextInt(256) : kind, part));
            if (random.nextInt(4) == 0) {
                parts.writeBytes(RawSocket.masked(0x89, noise(random.nextInt(10))));
            }
        }
        return parts.toByteArray();
    }

    /** The same with some bytes changed, left out or put in between. */
    byte[] damaged(byte[] whole) {
        byte[] copy = whole.clone();
        if (copy.length == 0) {
            return noise(3);
        }
        IntStream.rangeClosed(0, random.nextInt(5))
                .forEach(time -> copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8)));
        int cut = random.nextInt(copy.length);
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(copy, 0, cut);
        if (random.nextInt(3) == 0) {
            damaged.writeBytes(noise(1 + random.nextInt(5)));
        }
        int on = random.nextInt(3) == 0 ? Math.min(copy.length, cut + random.nextInt(5)) : cut;
        damaged.write(copy, on, copy.length - on);
        return damaged.toByteArray();
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
