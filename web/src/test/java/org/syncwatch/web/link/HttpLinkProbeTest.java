package org.syncwatch.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.link.entity.Sighting;
import org.syncwatch.link.entity.Sighting.Seen;
import org.syncwatch.link.entity.Sighting.Unseen;

class HttpLinkProbeTest {

    private static final String ORIGIN = "https://watch.example";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(300);
    private static final int READ_BYTES = 1024;

    private final List<HttpLinkProbe> probes = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private LocalSite allowed;
    private LocalSite inside;
    private HttpLinkProbe probe;

    @BeforeEach
    void twoSitesOfWhichOneMayBeReached() throws IOException {
        allowed = new LocalSite();
        inside = new LocalSite().page("/", exchange -> exchange.sendResponseHeaders(200, -1));
        probe = probe(Dns.SYSTEM);
    }

    @AfterEach
    void closeAll() {
        over.countDown();
        probes.forEach(HttpLinkProbe::close);
        allowed.close();
        inside.close();
    }

    @Test
    void theBeginningOfAnAnswerIsSeenAndNothingIsToldAboutUs() {
        allowed.page("/film", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "Video/MP4; x=1");
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
            exchange.sendResponseHeaders(206, 3);
            exchange.getResponseBody().write(new byte[] {1, (byte) 0xE4, 0});
        });
        probe.look(allowed.at("/film"), ORIGIN, PATIENCE);

        Seen seen = (Seen) probe.look(allowed.at("/film"), ORIGIN, PATIENCE);

        assertThat(seen.status()).isEqualTo(206);
        assertThat(seen.mediaType()).isEqualTo("video/mp4");
        assertThat(seen.head()).isEqualTo("\u0001\u00E4\u0000");
        assertThat(allowed.asked()).hasSize(2).allSatisfy(headers -> {
            assertThat(headers)
                    .containsOnlyKeys(
                            "Accept", "Accept-encoding", "Connection", "Host", "Origin", "Range", "User-agent");
            assertThat(headers.getFirst("Origin")).isEqualTo(ORIGIN);
            assertThat(headers.getFirst("Range")).isEqualTo("bytes=0-1023");
        });
    }

    @Test
    void aLoopbackAddressIsRefusedWithoutARequest() {
        assertThat(probe.look(inside.at("/"), ORIGIN, PATIENCE)).isEqualTo(new Unseen(LinkRefusal.NOT_PUBLIC));
        assertThat(inside.asked()).isEmpty();
    }

    @Test
    void aNameThatLeadsInsideIsRefused() {
        HttpLinkProbe misled = probe(host -> List.of(address(8, 8, 8, 8), address(10, 0, 0, 1)));

        assertThat(misled.look(URI.create("https://films.example/"), ORIGIN, PATIENCE))
                .isEqualTo(new Unseen(LinkRefusal.NOT_PUBLIC));
    }

    @Test
    void aNameThatLeadsInsideOnlyTheSecondTimeIsAskedForOnceAndConnectedWhereItWasChecked() {
        AtomicLong lookups = new AtomicLong();
        HttpLinkProbe rebound = probe(host -> {
            // A public address where nobody answers, then the machine itself.
            return List.of(lookups.getAndIncrement() == 0 ? address(192, 0, 1, 1) : address(127, 0, 0, 1));
        });

        assertThat(rebound.look(URI.create("https://films.example/"), ORIGIN, LITTLE_PATIENCE))
                .isIn(new Unseen(LinkRefusal.TOO_SLOW), new Unseen(LinkRefusal.UNREACHABLE));
        assertThat(lookups).hasValue(1);
        assertThat(rebound.look(URI.create("https://films.example/"), ORIGIN, PATIENCE))
                .isEqualTo(new Unseen(LinkRefusal.NOT_PUBLIC));
    }

    @Test
    void aRedirectInsideIsNotFollowed() {
        allowed.redirect("/to-inside", inside.at("/").toString())
                .redirect("/to-name", "https://localhost/")
                .redirect("/to-file", "file:///etc/passwd");

        assertThat(look("/to-inside")).isEqualTo(new Unseen(LinkRefusal.NOT_PUBLIC));
        assertThat(look("/to-name")).isEqualTo(new Unseen(LinkRefusal.NOT_PUBLIC));
        assertThat(((Seen) look("/to-file")).successful()).isFalse();
        assertThat(inside.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data/",
                "https://2130706433/",
                "https://[::ffff:127.0.0.1]/",
                "https://user@example.org/",
                "https://example.org:6379/",
                "http://example.org/"
            })
    void aRedirectToWhatMayNotBeAskedIsNotFollowed(String target) {
        allowed.redirect("/away", target);

        assertThat(look("/away")).isEqualTo(new Unseen(LinkRefusal.NOT_PUBLIC));
    }

    @Test
    void redirectsAreFollowedAsFarAsTheLimit() {
        allowed.redirect("/3", "/2").redirect("/2", "/1").redirect("/1", "/0").redirect("/4", "/3");
        allowed.page("/0", exchange -> exchange.sendResponseHeaders(204, -1));

        Seen seen = (Seen) look("/3");
        assertThat(seen.asked()).isEqualTo(allowed.at("/3"));
        assertThat(seen.at()).isEqualTo(allowed.at("/0"));
        assertThat(look("/4")).isEqualTo(new Unseen(LinkRefusal.UNREACHABLE));
    }

    @Test
    void ofAHugeBodyOnlyTheBeginningIsRead() {
        AtomicLong sent = new AtomicLong();
        allowed.page("/huge", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[64 * 1024];
            try (OutputStream body = exchange.getResponseBody()) {
                while (sent.addAndGet(block.length) < 1L << 30) {
                    body.write(block);
                }
            }
        });

        assertThat(((Seen) look("/huge")).head()).hasSize(READ_BYTES);
        assertThat(sent.get()).isLessThan(64 << 20);
    }

    @Test
    void aServerThatNeverAnswersIsTooSlow() {
        allowed.page("/silent", exchange -> await());

        assertThat(probe.look(allowed.at("/silent"), ORIGIN, LITTLE_PATIENCE))
                .isEqualTo(new Unseen(LinkRefusal.TOO_SLOW));
    }

    @Test
    void aBodyThatDripsIsTooSlow() {
        allowed.page("/drip", exchange -> {
            exchange.sendResponseHeaders(200, READ_BYTES);
            exchange.getResponseBody().write("x".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            await();
        });

        assertThat(probe.look(allowed.at("/drip"), ORIGIN, LITTLE_PATIENCE))
                .isEqualTo(new Unseen(LinkRefusal.TOO_SLOW));
    }

    @Test
    void redirectsShareOneDeadline() {
        allowed.page("/later", exchange -> {
            awaitFor(200);
            exchange.getResponseHeaders().add("Location", "/later");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(probe.look(allowed.at("/later"), ORIGIN, LITTLE_PATIENCE))
                .isEqualTo(new Unseen(LinkRefusal.TOO_SLOW));
    }

    @Test
    void aResolverThatHangsHoldsNobody() {
        HttpLinkProbe hanging = probe(host -> {
            await();
            throw new UnknownHostException(host);
        });

        assertThat(hanging.look(URI.create("https://films.example/"), ORIGIN, LITTLE_PATIENCE))
                .isEqualTo(new Unseen(LinkRefusal.TOO_SLOW));
    }

    @Test
    void aNameThatDoesNotExistIsUnreachable() {
        HttpLinkProbe offline = probe(host -> {
            throw new UnknownHostException(host);
        });

        assertThat(offline.look(URI.create("http://films.example/x"), ORIGIN, PATIENCE))
                .isEqualTo(new Unseen(LinkRefusal.UNREACHABLE));
    }

    @Test
    void anAnswerThatEndsTooEarlyIsUnreachable() {
        allowed.page("/broken", exchange -> {
            exchange.sendResponseHeaders(200, READ_BYTES);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            throw new IOException("gone");
        });

        assertThat(look("/broken")).isEqualTo(new Unseen(LinkRefusal.UNREACHABLE));
    }

    private Sighting look(String path) {
        return probe.look(allowed.at(path), ORIGIN, PATIENCE);
    }

    private HttpLinkProbe probe(Dns resolver) {
        PrivateHosts privateHosts = new PrivateHosts(Optional.of(allowed.hostAndPort()));
        HttpLinkProbe made = new HttpLinkProbe(new HopRules(privateHosts), READ_BYTES, 3, resolver);
        probes.add(made);
        return made;
    }

    private void await() {
        awaitFor(10_000);
    }

    private void awaitFor(long millis) {
        try {
            over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetAddress address(int... figures) throws UnknownHostException {
        byte[] bytes = new byte[figures.length];
        for (int i = 0; i < figures.length; i++) {
            bytes[i] = (byte) figures[i];
        }
        return InetAddress.getByAddress(bytes);
    }
}
