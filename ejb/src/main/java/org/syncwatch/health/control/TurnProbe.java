package org.syncwatch.health.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.health.boundary.Part;
import org.syncwatch.health.boundary.Probe;
import org.syncwatch.platform.NodeRoles;

/** Whether the TURN server takes connections, when there is one. */
@ApplicationScoped
public class TurnProbe implements Probe {

    private final Optional<TcpAddress> server;
    private final NodeRoles roles;

    @Inject
    public TurnProbe(@ConfigProperty(name = "syncwatch.turn.address") Optional<TcpAddress> server, NodeRoles roles) {
        this.server = server;
        this.roles = roles;
    }

    @Override
    public Part part() {
        return Part.TURN;
    }

    @Override
    public boolean needed() {
        return server.isPresent() && roles.web();
    }

    @Override
    public void look() throws IOException {
        server.orElseThrow().connect();
    }
}
