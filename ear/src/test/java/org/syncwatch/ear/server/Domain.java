package org.syncwatch.ear.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.syncwatch.launcher.process.Ports;

/**
 * A domain of its own: a copy of the one that Payara Server brings, on free loopback ports.
 *
 * @param home its directory
 * @param http port for browsers
 * @param admin port for asadmin
 */
record Domain(Path home, int http, int admin) {

    static final String NAME = "syncwatch";

    /** Other servers on this machine have these. */
    private static final List<String> OTHER_PORTS = List.of(
            "port=\"8181\"",
            "port=\"3700\"",
            "port=\"3820\"",
            "port=\"3920\"",
            "port=\"8686\"",
            "value=\"7676\"",
            "telnet.port=6666",
            "start-port=\"5900\"",
            "das-port=\"4900\"");

    static Domain create(Path payara, Path parent, Path databaseDriver) throws IOException {
        var domain = new Domain(parent.resolve(NAME), Ports.free(), Ports.free());
        Trees.delete(parent);
        Files.createDirectories(parent);
        Trees.copy(payara.resolve("glassfish/domains/domain1"), domain.home);
        Files.copy(databaseDriver, domain.home.resolve("lib").resolve(databaseDriver.getFileName()));
        var settings = domain.home.resolve("config/domain.xml");
        Files.writeString(settings, domain.onLoopback(Files.readString(settings)));
        return domain;
    }

    /** Whether its server has said that it is up; commands that come earlier can lock it up. */
    boolean started() {
        try {
            return Files.readString(home.resolve("logs/server.log")).contains(" startup time : ");
        } catch (IOException notYet) {
            return false;
        }
    }

    private String onLoopback(String xml) throws IOException {
        var edited = xml.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"");
        edited = replaced(edited, "<network-listener port=", "<network-listener address=\"127.0.0.1\" port=");
        edited = replaced(
                edited,
                "<hazelcast-runtime-configuration ",
                "<hazelcast-runtime-configuration das-bind-address=\"127.0.0.1\" das-public-address=\"127.0.0.1\" ");
        edited = replaced(edited, "port=\"8080\"", "port=\"" + http + "\"");
        edited = replaced(edited, "port=\"4848\"", "port=\"" + admin + "\"");
        for (var port : OTHER_PORTS) {
            edited = replaced(edited, port, port.replaceFirst("\\d+", Integer.toString(Ports.free())));
        }
        return edited;
    }

    private static String replaced(String xml, String old, String now) {
        if (!xml.contains(old)) {
            throw new IllegalStateException("Payara's own domain has no " + old + " any more");
        }
        return xml.replace(old, now);
    }
}
