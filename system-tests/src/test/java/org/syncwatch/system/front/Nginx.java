package org.syncwatch.system.front;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real nginx with the configuration that is shipped; only its ports, its nodes and its directories are others. */
public final class Nginx implements AutoCloseable {

    private static final int TRIES = 100;

    private final Process process;
    private final Path home;
    private final int port;

    private Nginx(Process process, Path home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
    }

    /**
     * @param shipped the configuration
     * @param nodes origins it leads to
     */
    public static Nginx start(Path shipped, Path home, List<String> nodes) throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("cache"));
        int port = freePort();
        Path settings = home.resolve("nginx.conf");
        Files.writeString(settings, settings(Files.readString(shipped), home, port, nodes));
        Process process = new ProcessBuilder(program(), "-c", settings.toString(), "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.log").toFile())
                .start();
        Nginx nginx = new Nginx(process, home, port);
        nginx.awaitUp();
        return nginx;
    }

    private static String settings(String shipped, Path home, int port, List<String> nodes) throws IOException {
        String first = URI.create(nodes.get(0)).getAuthority();
        String second = URI.create(nodes.get(nodes.size() - 1)).getAuthority();
        String settings = replaced(shipped, "pid /tmp/nginx.pid;", "pid " + home.resolve("nginx.pid") + ";");
        settings = replaced(settings, "/dev/stdout", home.resolve("access.log").toString());
        settings = replaced(settings, "/dev/stderr", home.resolve("error.log").toString());
        settings = replaced(settings, "/var/cache/nginx", home.resolve("cache").toString());
        settings = replaced(settings, "listen 8080;", "listen 127.0.0.1:" + port + ";");
        settings = replaced(settings, "node-1:8080", first);
        settings = first.equals(second)
                ? settings.replaceAll("(?m)^.*node-2:8080.*$", "")
                : replaced(settings, "node-2:8080", second);
        // Its other directories belong to the machine's own nginx, and its workers could not enter a test's.
        String own = "user root;\n";
        String directories = "http {\n" + "  client_body_temp_path " + home.resolve("body") + ";\n  proxy_temp_path "
                + home.resolve("proxy") + ";\n  fastcgi_temp_path " + home.resolve("fastcgi") + ";\n  uwsgi_temp_path "
                + home.resolve("uwsgi") + ";\n  scgi_temp_path " + home.resolve("scgi") + ";";
        settings = replaced(settings, "http {", directories);
        return System.getProperty("user.name").equals("root") ? own + settings : settings;
    }

    private static String replaced(String settings, String shipped, String ours) throws IOException {
        if (!settings.contains(shipped)) {
            throw new IOException("the shipped configuration has no " + shipped + " any more");
        }
        return settings.replace(shipped, ours);
    }

    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** Every request it answered. */
    public List<String> log() throws IOException {
        return Files.readAllLines(home.resolve("access.log"));
    }

    /** The master process and its workers. */
    public List<Long> processIds() {
        return Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitUp() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        close();
        throw new IOException("nginx did not start: " + Files.readString(home.resolve("output.log")));
    }

    private static String program() throws IOException {
        for (Path place :
                List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx"), Path.of("/usr/bin/nginx"))) {
            if (Files.isExecutable(place)) {
                return place.toString();
            }
        }
        throw new IOException("nginx is missing: apt-get install nginx-light");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
