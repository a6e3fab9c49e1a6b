package org.syncwatch.launcher.part;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncwatch.launcher.StartFailure;

/**
 * A part that is configured and running elsewhere: nothing is started.
 *
 * @param name what people call it
 * @param what shown instead of kind and version
 * @param address URL of the part
 * @param environment what the nodes must know of it
 */
public record Elsewhere(String name, String what, String address, Map<String, String> environment) implements Part {

    /** asadmin gives other characters a meaning. */
    private static final String PLAIN = "[A-Za-z0-9_.-]+";

    @Override
    public Up start() {
        return new Up(name, what, address, environment);
    }

    public static Optional<Part> database(Map<String, String> given) throws StartFailure {
        var url = given.get("SYNCWATCH_DB_URL");
        if (url == null) {
            return Optional.empty();
        }
        var address = URI.create(url.replaceFirst("^jdbc:", ""));
        if (address.getHost() == null
                || address.getPath() == null
                || address.getPath().length() < 2) {
            throw new StartFailure(
                    "SYNCWATCH_DB_URL is not of the form jdbc:postgresql://host:port/name", "correct it");
        }
        var environment = required(given, "SYNCWATCH_DB_USER", "SYNCWATCH_DB_PASSWORD");
        environment.put("SYNCWATCH_DB_HOST", address.getHost());
        environment.put("SYNCWATCH_DB_PORT", Integer.toString(address.getPort() < 0 ? 5432 : address.getPort()));
        environment.put("SYNCWATCH_DB_NAME", address.getPath().substring(1));
        return Optional.of(new Elsewhere("database", "elsewhere", address.getHost(), environment));
    }

    public static Optional<Part> broker(Map<String, String> given) throws StartFailure {
        var url = given.get("SYNCWATCH_BROKER_URL");
        if (url == null) {
            return Optional.empty();
        }
        var address = URI.create(url);
        if (address.getHost() == null || address.getPort() < 0) {
            throw new StartFailure("SYNCWATCH_BROKER_URL is not of the form tcp://host:port", "correct it");
        }
        var environment = required(given, "SYNCWATCH_BROKER_USER", "SYNCWATCH_BROKER_PASSWORD");
        environment.put("SYNCWATCH_BROKER_HOST", address.getHost());
        environment.put("SYNCWATCH_BROKER_PORT", Integer.toString(address.getPort()));
        return Optional.of(new Elsewhere("broker", "elsewhere", address.getHost(), environment));
    }

    public static Optional<Part> storage(Map<String, String> given) throws StartFailure {
        var endpoint = given.get("SYNCWATCH_STORAGE_ENDPOINT");
        if (endpoint == null) {
            return Optional.empty();
        }
        for (var name :
                List.of("SYNCWATCH_STORAGE_BUCKET", "SYNCWATCH_STORAGE_ACCESS_KEY", "SYNCWATCH_STORAGE_SECRET_KEY")) {
            present(given, name);
        }
        return Optional.of(new Elsewhere("storage", "elsewhere", endpoint, Map.of()));
    }

    private static Map<String, String> required(Map<String, String> given, String... names) throws StartFailure {
        var environment = new HashMap<String, String>();
        for (var name : names) {
            var value = present(given, name);
            if (!value.matches(PLAIN)) {
                throw new StartFailure(
                        name + " holds characters that Payara's commands give a meaning",
                        "use letters, digits and _ . - only");
            }
            environment.put(name, value);
        }
        return environment;
    }

    private static String present(Map<String, String> given, String name) throws StartFailure {
        var value = given.get(name);
        if (value == null || value.isBlank()) {
            throw new StartFailure(
                    name + " is missing", "it belongs to a part that is configured elsewhere, see --help");
        }
        return value;
    }
}
