package org.syncwatch.web.link;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on the loopback address that remembers what it was asked. */
final class LocalSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Headers> asked = new CopyOnWriteArrayList<>();

    /** What a path answers. */
    interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    LocalSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    LocalSite page(String path, Page page) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestHeaders());
            try (exchange) {
                page.answer(exchange);
            }
        });
        return this;
    }

    LocalSite redirect(String path, String to) {
        return page(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    List<Headers> asked() {
        return asked;
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    URI at(String path) {
        return URI.create("http://" + hostAndPort() + path);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
