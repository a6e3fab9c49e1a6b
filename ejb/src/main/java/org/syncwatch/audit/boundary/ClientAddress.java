package org.syncwatch.audit.boundary;

import java.util.Optional;

/** From where the request or message comes that the calling thread works on. */
@FunctionalInterface
public interface ClientAddress {

    /** The client's address in figures, behind trusted proxies only; empty when nobody told it, or for the server's own work. */
    Optional<String> current();
}
