package org.syncwatch.web.link;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.link.boundary.LinkProbe;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.link.entity.Sighting;
import org.syncwatch.link.entity.Sighting.Seen;
import org.syncwatch.link.entity.Sighting.Unseen;

/** Asks with no cookies, no proxy and no credentials, and judges every hop before taking it. */
@ApplicationScoped
public class HttpLinkProbe implements LinkProbe {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HopRules rules;
    private final int readBytes;
    private final int redirects;
    private final OkHttpClient outside;
    private final OkHttpClient inside;

    @Inject
    public HttpLinkProbe(
            HopRules rules,
            @ConfigProperty(name = "syncwatch.links.read-bytes") int readBytes,
            @ConfigProperty(name = "syncwatch.links.redirects") int redirects) {
        this(rules, readBytes, redirects, Dns.SYSTEM);
    }

    HttpLinkProbe(HopRules rules, int readBytes, int redirects, Dns resolver) {
        this.rules = rules;
        this.readBytes = readBytes;
        this.redirects = redirects;
        this.outside = new OkHttpClient.Builder()
                .dns(new GuardedDns(resolver))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .build();
        this.inside = outside.newBuilder().dns(resolver).build();
    }

    @Override
    public Sighting look(URI link, String origin, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        HttpUrl pasted = HttpUrl.parse(link.toString());
        if (pasted == null) {
            return new Unseen(LinkRefusal.NOT_A_LINK);
        }
        HttpUrl asked = encrypted(pasted);
        HttpUrl at = asked;
        for (int hop = 0; hop <= redirects; hop++) {
            if (!rules.allow(at)) {
                return new Unseen(LinkRefusal.NOT_PUBLIC);
            }
            Sighting sighting = ask(asked, at, origin, deadline - System.nanoTime());
            Optional<HttpUrl> next = next(at, sighting);
            if (next.isEmpty()) {
                return sighting;
            }
            if (at.isHttps() && !next.get().isHttps()) {
                return new Unseen(LinkRefusal.UNREACHABLE);
            }
            at = next.get();
        }
        return new Unseen(LinkRefusal.UNREACHABLE);
    }

    /** Browsers load nothing over plain http into our page, so the server does not ask for it either. */
    private HttpUrl encrypted(HttpUrl pasted) {
        if (pasted.isHttps() || rules.excepted(pasted)) {
            return pasted;
        }
        int port = pasted.port() == HttpUrl.defaultPort("http") ? HttpUrl.defaultPort("https") : pasted.port();
        return pasted.newBuilder().scheme("https").port(port).build();
    }

    private Sighting ask(HttpUrl asked, HttpUrl at, String origin, long withinNanos) {
        Request request = new Request.Builder()
                .url(at)
                .header("Accept", "*/*")
                // A compressed answer could unfold to more than was read.
                .header("Accept-Encoding", "identity")
                .header("Connection", "close")
                .header("Origin", origin)
                .header("Range", "bytes=0-" + (readBytes - 1))
                .header("User-Agent", "SyncWatch")
                .build();
        OkHttpClient client = rules.excepted(at) ? inside : outside;
        return new Look(asked.uri(), readBytes).at(client.newCall(request), withinNanos);
    }

    private static Optional<HttpUrl> next(HttpUrl at, Sighting sighting) {
        if (sighting instanceof Seen seen && REDIRECTS.contains(seen.status())) {
            return seen.headers("location").stream().findFirst().map(at::resolve);
        }
        return Optional.empty();
    }

    @PreDestroy
    void close() {
        outside.dispatcher().executorService().shutdown();
        outside.connectionPool().evictAll();
    }
}
