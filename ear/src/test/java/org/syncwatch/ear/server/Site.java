package org.syncwatch.ear.server;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * Where the application is served.
 *
 * @param address without a path
 * @param environment how the server reaches its backing parts
 */
public record Site(URI address, Map<String, String> environment) {

    public String origin() {
        return address.toString();
    }

    /** The value of an environment variable of the server that is always there. */
    public String variable(String name) {
        return Objects.requireNonNull(environment.get(name), name);
    }
}
