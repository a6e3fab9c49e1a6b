package org.syncwatch.system.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** A room's socket of which every byte is the test's own, right or wrong. */
public final class RawSocket implements AutoCloseable {

    /** First bytes of frames: the end of a message, and its kind. */
    public static final int TEXT = 0x81;

    public static final int BINARY = 0x82;
    public static final int FIRST_PART = 0x01;
    public static final int MIDDLE_PART = 0x00;
    public static final int LAST_PART = 0x80;

    /** What {@link #awaitEnd} answers when the connection ended without a close frame. */
    public static final int NO_CODE = -1;

    /**
     * How the server ended the socket.
     *
     * @param code {@link #NO_CODE} without a close frame
     */
    public record Farewell(int code, String reason) {}

    private static final int CLOSE = 0x88;
    private static final int PATIENCE_MS = 20_000;
    private static final byte[] MASK = {0x12, 0x34, 0x56, 0x78};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final OutputStream out;
    private final DataInputStream in;

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1));
    }

    /** A connection on which nothing was said yet, not even the handshake. */
    public static RawSocket connect(String node, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(node).getPort()));
        return new RawSocket(socket);
    }

    public static RawSocket open(String node) throws IOException {
        return open(node, 64 << 10, Map.of());
    }

    /** @param headers besides those of the handshake */
    public static RawSocket open(String node, int receiveBuffer, Map<String, String> headers) throws IOException {
        RawSocket raw = connect(node, receiveBuffer);
        raw.bytes(handshake(node, headers).getBytes(StandardCharsets.US_ASCII));
        String status = raw.line();
        if (!status.contains(" 101 ")) {
            raw.close();
            throw new IOException("no socket: " + status);
        }
        while (!raw.line().isEmpty()) {
            // The other headers say nothing of interest.
        }
        return raw;
    }

    /** The request for a socket, as a browser would send it. */
    public static String handshake(String node, Map<String, String> headers) {
        StringBuilder request = new StringBuilder("GET /socket/room HTTP/1.1\r\nHost: ")
                .append(URI.create(node).getAuthority())
                .append("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n")
                .append("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: ")
                .append(node)
                .append("\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").toString();
    }

    /** Enters a room and reads the greeting; nothing more is read before it is asked for. */
    public void enter(String ticket) throws IOException {
        text("{\"type\":\"hello\",\"protocolVersion\":\"1.0\",\"ticket\":\"" + ticket + "\",\"capabilities\":[]}");
        awaitFrame(frame -> frame.path("type").asText().equals("hello"));
    }

    public void text(String text) throws IOException {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A masked frame. */
    public void frame(int firstByte, byte[] payload) throws IOException {
        bytes(masked(firstByte, payload));
    }

    /** The bytes of a masked frame. */
    public static byte[] masked(int firstByte, byte[] payload) {
        ByteArrayOutputStream frame = header(firstByte, 0x80, payload.length);
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % MASK.length]);
        }
        return frame.toByteArray();
    }

    /** A frame as no client may send it. */
    public void unmaskedFrame(int firstByte, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = header(firstByte, 0, payload.length);
        frame.writeBytes(payload);
        bytes(frame.toByteArray());
    }

    /** The beginning of a masked frame whose payload is still to come. */
    public void announce(int firstByte, long length) throws IOException {
        ByteArrayOutputStream frame = header(firstByte, 0x80, length);
        frame.writeBytes(MASK);
        bytes(frame.toByteArray());
    }

    public void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** The next text frame that fits; others before it are dropped. */
    public JsonNode awaitFrame(Predicate<JsonNode> wanted) throws IOException {
        while (true) {
            Frame next = read();
            if (next.firstByte == CLOSE) {
                throw new IOException("closed with " + next.code());
            }
            JsonNode frame = JSON.readTree(next.payload);
            if (wanted.test(frame)) {
                return frame;
            }
        }
    }

    /** Reads to the end; the code of the close frame, or {@link #NO_CODE}. */
    public int awaitEnd() {
        return awaitFarewell().code();
    }

    /** Reads to the end, or until nothing comes for so long. */
    public Farewell farewell(Duration silence) throws IOException {
        socket.setSoTimeout((int) silence.toMillis());
        return awaitFarewell();
    }

    private Farewell awaitFarewell() {
        try {
            while (true) {
                Frame next = read();
                if (next.firstByte == CLOSE) {
                    return new Farewell(next.code(), next.reason());
                }
            }
        } catch (IOException ended) {
            return new Farewell(NO_CODE, "");
        }
    }

    /** Whether the server has ended the connection, after reading all that is left in it. */
    public boolean over(Duration within) throws IOException {
        socket.setSoTimeout((int) within.toMillis());
        try {
            in.skipNBytes(Long.MAX_VALUE);
            return false;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    /** Bytes that the server's operating system holds for this socket. */
    public long unsent() throws IOException {
        String server = String.format(Locale.ROOT, ":%04X", socket.getPort());
        String client = String.format(Locale.ROOT, ":%04X", socket.getLocalPort());
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields[1].endsWith(server) && fields[2].endsWith(client)) {
                    return Long.parseLong(fields[4].substring(0, fields[4].indexOf(':')), 16);
                }
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class Frame {

        private final int firstByte;
        private final byte[] payload;

        Frame(int firstByte, byte[] payload) {
            this.firstByte = firstByte;
            this.payload = payload;
        }

        int code() {
            return payload.length < 2 ? NO_CODE : ByteBuffer.wrap(payload).getShort();
        }

        String reason() {
            return payload.length < 2 ? "" : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
        }
    }

    private Frame read() throws IOException {
        int firstByte = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(firstByte, payload);
    }

    private static ByteArrayOutputStream header(int firstByte, int maskBit, long length) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(firstByte);
        if (length >= 0 && length < 126) {
            header.write(maskBit | (int) length);
        } else if (length >= 0 && length < 1 << 16) {
            header.write(maskBit | 126);
            header.writeBytes(
                    ByteBuffer.allocate(Short.BYTES).putShort((short) length).array());
        } else {
            header.write(maskBit | 127);
            header.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
        }
        return header;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
