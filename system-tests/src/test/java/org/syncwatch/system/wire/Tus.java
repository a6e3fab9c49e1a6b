package org.syncwatch.system.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Sends films in pieces, as tus 1.0.0 has it. */
public final class Tus {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private final String token;

    /** What a request brought back. */
    public record Said(int status, HttpHeaders headers, String problem) {

        public long offset() {
            return headers.firstValueAsLong("Upload-Offset").orElse(-1);
        }

        /** The film that the upload became; empty when it is none yet. */
        public String film() {
            return headers.firstValue("SyncWatch-Video").orElse("");
        }

        /** Path of the upload that was opened. */
        public String path() {
            return URI.create(headers.firstValue("Location").orElseThrow()).getPath();
        }
    }

    private Tus(String origin, String token) {
        this.origin = origin;
        this.token = token;
    }

    /** @param sender a signed-in account at the node to send to */
    public static Tus by(Rest sender) {
        return new Tus(sender.origin(), sender.token());
    }

    public Said open(long length, String filename, String type) throws IOException, InterruptedException {
        String metadata = "filename " + base64(filename) + ",filetype " + base64(type);
        return say(request("/api/uploads")
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    public Said head(String path) throws IOException, InterruptedException {
        return say(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    public Said end(String path) throws IOException, InterruptedException {
        return say(request(path).DELETE());
    }

    public Said send(String path, long offset, BodyPublisher piece) throws IOException, InterruptedException {
        return say(patch(path, offset).method("PATCH", piece));
    }

    public Said send(String path, long offset, byte[] film, int from, int to) throws IOException, InterruptedException {
        return send(path, offset, BodyPublishers.ofByteArray(film, from, to - from));
    }

    /** @param checksum as the header has it */
    public Said sendChecked(String path, long offset, byte[] piece, String checksum)
            throws IOException, InterruptedException {
        return say(patch(path, offset)
                .header("Upload-Checksum", checksum)
                .method("PATCH", BodyPublishers.ofByteArray(piece)));
    }

    /** Announces all of the film from the offset on, sends it up to a place and lets the connection drop. */
    public void breakOff(String path, byte[] film, int offset, int to) throws IOException {
        begin(path, film, offset, to).close();
    }

    /** The same with a connection that stays. */
    public Socket begin(String path, byte[] film, int offset, int to) throws IOException {
        URI node = URI.create(origin);
        Socket socket = new Socket(node.getHost(), node.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(String.join(
                        "\r\n",
                        "PATCH " + path + " HTTP/1.1",
                        "Host: " + node.getAuthority(),
                        "Authorization: Bearer " + token,
                        "Tus-Resumable: 1.0.0",
                        "Upload-Offset: " + offset,
                        "Content-Type: application/offset+octet-stream",
                        "Content-Length: " + (film.length - offset),
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(film, offset, to - offset);
        out.flush();
        return socket;
    }

    private HttpRequest.Builder patch(String path, long offset) {
        return request(path)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Tus-Resumable", "1.0.0");
    }

    private Said say(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        boolean json = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        Answer problem = new Answer(
                answer.statusCode(),
                json && !answer.body().isEmpty() ? JSON.readTree(answer.body()) : MissingNode.getInstance());
        return new Said(answer.statusCode(), answer.headers(), problem.problem());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
