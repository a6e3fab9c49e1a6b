package org.syncwatch.ear.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.glassfish.tyrus.client.ClientManager;
import org.syncwatch.ear.server.Site;

/** A page with an open socket. */
public final class RoomPage implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final System.Logger LOG = System.getLogger(RoomPage.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final List<JsonNode> unasked = new ArrayList<>();
    private final CompletableFuture<CloseReason> closed = new CompletableFuture<>();
    private final Session session;

    private RoomPage(URI address, String origin) throws DeploymentException, IOException {
        var headers = new ClientEndpointConfig.Configurator() {
            @Override
            public void beforeRequest(Map<String, List<String>> request) {
                request.put("Origin", List.of(origin));
            }
        };
        this.session = ClientManager.createClient()
                .connectToServer(
                        new Ear(),
                        ClientEndpointConfig.Builder.create()
                                .configurator(headers)
                                .build(),
                        address);
    }

    /** @throws DeploymentException when the server refuses the handshake */
    public static RoomPage open(Site site, String origin) throws DeploymentException, IOException {
        return new RoomPage(URI.create("ws://" + site.address().getAuthority() + "/socket/room"), origin);
    }

    /** Opens the socket as the site's own page and says hello. */
    public static RoomPage greeted(Site site, String ticket) throws DeploymentException, IOException {
        var page = open(site, site.origin());
        page.hello(ticket);
        return page;
    }

    public void hello(String ticket) throws IOException {
        say("""
                {"type": "hello", "protocolVersion": "1.0", "ticket": "%s", "lastSeenSequence": null, "capabilities": []}""".formatted(ticket));
    }

    public void say(String frame) throws IOException {
        session.getBasicRemote().sendText(frame);
    }

    /** Says what may end the socket before all of it is said; how it ended is what counts then. */
    public void provoke(String frame) {
        try {
            say(frame);
        } catch (IOException | RejectedExecutionException ended) {
            LOG.log(Level.DEBUG, "ended while it was said", ended);
        }
    }

    /** The oldest frame of a type that was not asked for yet, whatever came before it. */
    public JsonNode hear(String type) throws InterruptedException {
        for (var frame : unasked) {
            if (frame.path("type").asText().equals(type)) {
                unasked.remove(frame);
                return frame;
            }
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var frame = frames.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                throw new AssertionError("no " + type + " came, closed: " + closed.getNow(null));
            }
            if (frame.path("type").asText().equals(type)) {
                return frame;
            }
            unasked.add(frame);
        }
    }

    /** The code with which the server ends the socket. */
    public int closeCode() throws Exception {
        return closed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .getCloseCode()
                .getCode();
    }

    @Override
    public void close() throws IOException {
        session.close();
    }

    private final class Ear extends Endpoint {

        @Override
        public void onOpen(Session opened, EndpointConfig config) {
            opened.addMessageHandler(new MessageHandler.Whole<String>() {
                @Override
                public void onMessage(String text) {
                    try {
                        frames.add(JSON.readTree(text));
                    } catch (JsonProcessingException noJson) {
                        closed.completeExceptionally(noJson);
                    }
                }
            });
        }

        @Override
        public void onClose(Session ended, CloseReason reason) {
            closed.complete(reason);
        }
    }
}
