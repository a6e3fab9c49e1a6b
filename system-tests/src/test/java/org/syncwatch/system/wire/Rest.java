package org.syncwatch.system.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A program that calls a node's REST interface, as nobody or as somebody. */
public final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of everybody whom {@link #somebody} signs up. */
    public static final String PASSWORD = "correct horse battery";

    private final HttpClient client;
    private final String origin;
    private final String token;
    private final String forwardedFor;

    private Rest(HttpClient client, String origin, String token, String forwardedFor) {
        this.client = client;
        this.origin = origin;
        this.token = token;
        this.forwardedFor = forwardedFor;
    }

    /** @param origin of the node */
    public static Rest nobody(String origin) {
        return new Rest(builder().build(), origin, "", "");
    }

    /** Nobody yet, who keeps the cookie of a session as a browser does. */
    public static Rest browser(String origin) {
        return new Rest(builder().cookieHandler(new CookieManager()).build(), origin, "", "");
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
    }

    /** Somebody new with a name of their own that begins so, and {@link #PASSWORD}. */
    public Rest somebody(String name) throws IOException, InterruptedException {
        return signedUp(name + "-" + UUID.randomUUID().toString().substring(0, 8), PASSWORD);
    }

    /** Signs somebody new up and goes on as them. */
    public Rest signedUp(String name, String password) throws IOException, InterruptedException {
        return as(post(
                "/api/auth/register", Map.of("email", name + "@example.org", "username", name, "password", password)));
    }

    public Rest signedIn(String name, String password) throws IOException, InterruptedException {
        return as(post("/api/auth/login", Map.of("login", name, "password", password)));
    }

    private Rest as(Answer session) throws IOException {
        if (session.status() >= 300) {
            throw new IOException("no session: " + session);
        }
        return new Rest(client, origin, session.text("accessToken"), forwardedFor);
    }

    /** The same as a proxy passes it on for a client with this address. */
    public Rest from(String address) {
        return new Rest(client, origin, token, address);
    }

    /** A room's socket that comes from the caller's address, over which nothing was said yet. */
    RoomLine roomLine() {
        return forwardedFor.isEmpty() ? RoomLine.open(origin) : RoomLine.openFor(forwardedFor, origin);
    }

    /** The same caller at another node, whose origin it is. */
    public Rest at(String other) {
        return new Rest(client, other, token, forwardedFor);
    }

    /** Of the node that is called. */
    public String origin() {
        return origin;
    }

    /** The access token; empty as nobody. */
    public String token() {
        return token;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    /** As the member whose seat has this secret, as guests ask. */
    public Answer getFromSeat(String memberToken, String path) throws IOException, InterruptedException {
        return answer(
                request(path).header("SyncWatch-Member", memberToken).GET().build());
    }

    /** As a proxy would pass it on. */
    public Answer getForwarded(String path) throws IOException, InterruptedException {
        return answer(request(path).header("X-Forwarded-For", "127.0.0.1").GET().build());
    }

    public Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    public Answer put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    public Answer patch(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return answer(request(path).DELETE().build());
    }

    /** What is at the address, as it comes. */
    public String text(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    /** Uploads a film of the type video/mp4. */
    public Answer upload(String filename, BodyPublisher film) throws IOException, InterruptedException {
        String query = "?filename=" + URLEncoder.encode(filename, StandardCharsets.UTF_8);
        return answer(request("/api/videos/upload" + query)
                .header("Content-Type", "video/mp4")
                .POST(film)
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).timeout(PATIENCE);
        if (!forwardedFor.isEmpty()) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        JsonNode body = json ? JSON.readTree(response.body()) : MissingNode.getInstance();
        return new Answer(response.statusCode(), body);
    }
}
