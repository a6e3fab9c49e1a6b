package org.syncwatch.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this node is there for; a node without the role {@code web} has no database. */
@ApplicationScoped
public class NodeRoles {

    private final List<String> roles;

    @Inject
    public NodeRoles(@ConfigProperty(name = "syncwatch.roles") List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    public boolean web() {
        return roles.contains("web");
    }

    public boolean transcoder() {
        return roles.contains("transcoder");
    }
}
