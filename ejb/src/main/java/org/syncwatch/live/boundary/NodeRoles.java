package org.syncwatch.live.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this node does: serve browsers, transcode, or both. */
@ApplicationScoped
public class NodeRoles {

    private final Set<String> roles;

    @Inject
    public NodeRoles(@ConfigProperty(name = "syncwatch.roles", defaultValue = "web,transcoder") Set<String> roles) {
        this.roles = roles;
    }

    public boolean web() {
        return roles.contains("web");
    }
}
