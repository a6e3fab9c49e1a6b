package org.syncwatch.link.control;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncwatch.link.boundary.LinkProbe;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.link.entity.Sighting;
import org.syncwatch.link.entity.Sighting.Seen;
import org.syncwatch.link.entity.Sighting.Unseen;
import org.syncwatch.platform.Json;

/** A web of few pages that remembers who was asked. */
public final class FakeWeb implements LinkProbe {

    public static final String ORIGIN = "https://watch.example";
    public static final String SECOND_ORIGIN = "https://Other.example:8443";

    private final Map<URI, Sighting> answers = new HashMap<>();
    private final List<URI> asked = new ArrayList<>();

    @Override
    public Sighting look(URI link, String origin, Duration within) {
        asked.add(link);
        return answers.getOrDefault(link, new Unseen(LinkRefusal.UNREACHABLE));
    }

    public List<URI> asked() {
        return List.copyOf(asked);
    }

    public FakeWeb page(String link, int status, Map<String, String> headers, String body) {
        return moved(link, link, status, headers, body);
    }

    public FakeWeb moved(String link, String at, int status, Map<String, String> headers, String body) {
        Map<String, List<String>> told = new HashMap<>();
        headers.forEach((name, value) -> told.put(name, List.of(value)));
        String head = new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return answer(link, new Seen(URI.create(link), URI.create(at), status, told, head));
    }

    public FakeWeb answer(String link, Sighting sighting) {
        answers.put(URI.create(link), sighting);
        return this;
    }

    public LinkInspection inspection(String... hosts) {
        return inspection(this, hosts);
    }

    public static LinkInspection inspection(LinkProbe probe, String... hosts) {
        LinkPolicy policy = new LinkPolicy(
                List.of(hosts),
                List.of("netflix.com", "tv.apple.com"),
                List.of(ORIGIN, SECOND_ORIGIN),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2));
        return new LinkInspection(policy, probe, new ProviderTitles(policy, probe, Json.mapper()));
    }
}
