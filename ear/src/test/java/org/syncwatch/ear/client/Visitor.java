package org.syncwatch.ear.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.ear.server.Site;

/** Somebody who talks to the REST doors, signed in or not. */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Site site;
    private @Nullable String token;

    private Visitor(Site site) {
        this.site = site;
    }

    public static Visitor stranger(Site site) {
        return new Visitor(site);
    }

    /** Somebody with an account that was made just now. */
    public static Visitor member(Site site) {
        var visitor = new Visitor(site);
        visitor.register();
        return visitor;
    }

    /** Makes an account with a name of its own and signs in. */
    public Answer register() {
        var name = "u" + UUID.randomUUID().toString().substring(0, 12);
        var answer = post("/api/auth/register", """
                {"email": "%s@example.org", "username": "%s", "password": "correct horse battery"}""".formatted(name, name));
        if (answer.status() == 201) {
            token = answer.json().path("accessToken").asText();
        }
        return answer;
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer post(String path, String json) {
        return send(request(path, "Content-Type", JSON).POST(BodyPublishers.ofString(json)));
    }

    /** Whatever the verb, with an empty object where it takes a body. */
    public Answer knock(String verb, String path) {
        return verb.equals("GET") || verb.equals("DELETE")
                ? send(request(path).method(verb, BodyPublishers.noBody()))
                : send(request(path, "Content-Type", bodyOf(verb, path)).method(verb, BodyPublishers.ofString("{}")));
    }

    /** What an address takes: a wrong type is refused before anybody is asked who they are. */
    private static String bodyOf(String verb, String path) {
        return verb.equals("PATCH") && path.startsWith("/api/uploads/") ? "application/offset+octet-stream" : JSON;
    }

    public Answer upload(Path film) throws IOException {
        return send(request("/api/videos/upload?filename=" + film.getFileName(), "Content-Type", "video/mp4")
                .POST(BodyPublishers.ofFile(film)));
    }

    /** Opens a room and answers its code. */
    public String openRoom() {
        return post("/api/rooms", "{\"name\": \"Friday film\"}")
                .json()
                .path("code")
                .asText();
    }

    /** Takes a seat and answers the ticket for the socket. */
    public String ticketTo(String room) {
        return post("/api/rooms/" + room + "/join", "{\"guestName\": \"Grace\"}")
                .json()
                .path("ticket")
                .asText();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(site.address().resolve(path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
