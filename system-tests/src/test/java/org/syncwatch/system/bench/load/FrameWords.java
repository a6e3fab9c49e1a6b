package org.syncwatch.system.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The few words of a frame that a load needs, found by their bytes: a tree of JSON for each delivery would cost more than
 * the delivery. A quote inside a string is escaped, so no member's words can look like a field.
 */
final class FrameWords {

    enum Kind {
        HELLO,
        COMMAND,
        OUTCOME,
        HEARTBEAT,
        STATE,
        CHAT_MESSAGE,
        CHAT_OUTCOME,
        CHAT_ENTRIES,
        OTHER
    }

    static final int NONE = -1;

    private static final byte[] TYPE = bytes("{\"type\":\"");
    private static final byte[] SEQUENCE = bytes("\"sequence\":");
    private static final byte[] COMMAND_ID = bytes("\"commandId\":\"");
    private static final byte[] CLIENT_ID = bytes("\"clientId\":\"");
    private static final byte[] REVISION = bytes("\"revision\":");
    private static final byte[] NUMBER = bytes("\"number\":");
    private static final byte[] NEWEST = bytes("\"newest\":");
    private static final byte[] UP_TO = bytes("\"upTo\":");
    private static final byte[] CHAT_NUMBER = bytes("\"chatNumber\":");
    private static final byte[] COMMAND = bytes("sync:command\"");
    private static final byte[] OUTCOME = bytes("sync:outcome\"");
    private static final byte[] HEARTBEAT = bytes("heartbeat\"");
    private static final byte[] HELLO = bytes("hello\"");
    private static final byte[] STATE = bytes("room:state\"");
    private static final byte[] CHAT_MESSAGE = bytes("chat:message\"");
    private static final byte[] CHAT_OUTCOME = bytes("chat:outcome\"");
    private static final byte[] CHAT_ENTRIES = bytes("chat:entries\"");
    private static final int UUID_LENGTH = 36;
    private static final int NUMBER_DIGITS = 12;

    private FrameWords() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static Kind kind(byte[] frame, int length) {
        if (!at(frame, length, 0, TYPE)) {
            return Kind.OTHER;
        }
        if (at(frame, length, TYPE.length, COMMAND)) {
            return Kind.COMMAND;
        }
        if (at(frame, length, TYPE.length, HEARTBEAT)) {
            return Kind.HEARTBEAT;
        }
        if (at(frame, length, TYPE.length, OUTCOME)) {
            return Kind.OUTCOME;
        }
        if (at(frame, length, TYPE.length, HELLO)) {
            return Kind.HELLO;
        }
        return at(frame, length, TYPE.length, STATE) ? Kind.STATE : chatKind(frame, length);
    }

    private static Kind chatKind(byte[] frame, int length) {
        if (at(frame, length, TYPE.length, CHAT_MESSAGE)) {
            return Kind.CHAT_MESSAGE;
        }
        if (at(frame, length, TYPE.length, CHAT_OUTCOME)) {
            return Kind.CHAT_OUTCOME;
        }
        return at(frame, length, TYPE.length, CHAT_ENTRIES) ? Kind.CHAT_ENTRIES : Kind.OTHER;
    }

    /** The first sequence told in a frame, which is the playback's in every kind; {@link #NONE} when there is no number. */
    static long sequence(byte[] frame, int length) {
        return number(frame, length, SEQUENCE);
    }

    /** Up to which number of the chat's log a frame of this kind tells; {@link #NONE} when it tells of none. */
    static long chatNumber(Kind kind, byte[] frame, int length) {
        return switch (kind) {
            case HELLO -> number(frame, length, NEWEST);
            case HEARTBEAT -> number(frame, length, CHAT_NUMBER);
            case CHAT_MESSAGE -> number(frame, length, REVISION);
            case CHAT_OUTCOME -> number(frame, length, NUMBER);
            case CHAT_ENTRIES -> number(frame, length, UP_TO);
            case COMMAND, OUTCOME, STATE, OTHER -> NONE;
        };
    }

    private static long number(byte[] frame, int length, byte[] field) {
        int place = after(frame, length, field);
        if (place == NONE || place >= length || !digit(frame[place])) {
            return NONE;
        }
        long value = 0;
        for (int i = place; i < length && digit(frame[i]); i++) {
            value = 10 * value + frame[i] - '0';
        }
        return value;
    }

    /** What {@link Wishes} put into the last digits of a command's id; {@link #NONE} when it is no such id. */
    static long commandNumber(byte[] frame, int length) {
        return idNumber(frame, length, COMMAND_ID);
    }

    /** The same of a message. */
    static long messageNumber(byte[] frame, int length) {
        return idNumber(frame, length, CLIENT_ID);
    }

    private static long idNumber(byte[] frame, int length, byte[] field) {
        int place = after(frame, length, field);
        if (place == NONE || place + UUID_LENGTH > length) {
            return NONE;
        }
        long value = 0;
        for (int i = place + UUID_LENGTH - NUMBER_DIGITS; i < place + UUID_LENGTH; i++) {
            int digit = Character.digit(frame[i], 16);
            if (digit < 0) {
                return NONE;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** The text of the first such field, as it is escaped; empty without one. */
    static String text(byte[] frame, int length, String field) {
        int from = after(frame, length, bytes("\"" + field + "\":\""));
        if (from == NONE) {
            return "";
        }
        int to = from;
        while (to < length && frame[to] != '"') {
            to++;
        }
        return new String(frame, from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean digit(byte character) {
        return character >= '0' && character <= '9';
    }

    private static boolean at(byte[] frame, int length, int place, byte[] what) {
        return place + what.length <= length && Arrays.equals(frame, place, place + what.length, what, 0, what.length);
    }

    private static int after(byte[] frame, int length, byte[] what) {
        for (int place = 0; place + what.length <= length; place++) {
            if (frame[place] == what[0] && frame[place + 1] == what[1] && at(frame, length, place, what)) {
                return place + what.length;
            }
        }
        return NONE;
    }
}
