package org.syncwatch.system.film;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches films' files as a player does, and tells all of the answer. */
public final class FilmParts {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String origin;

    /** @param origin of a node, or of what stands before it */
    public FilmParts(String origin) {
        this.origin = origin;
    }

    public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, headers);
    }

    public HttpResponse<byte[]> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin).resolve(path))
                .timeout(PATIENCE)
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Path of the first file with this ending that a playlist names. */
    public String named(String playlist, String ending) throws IOException, InterruptedException {
        String text = new String(get(playlist).body(), StandardCharsets.UTF_8);
        Matcher name =
                Pattern.compile("(?m)^[^#\\s]\\S*" + Pattern.quote(ending)).matcher(text);
        if (!name.find()) {
            throw new IOException("nothing ends with " + ending + " in " + text);
        }
        return URI.create(playlist).resolve(name.group()).toString();
    }

    /** Path of the first segment of the film with this master playlist. */
    public String segment(String master) throws IOException, InterruptedException {
        return named(named(master, ".m3u8"), ".m4s");
    }
}
