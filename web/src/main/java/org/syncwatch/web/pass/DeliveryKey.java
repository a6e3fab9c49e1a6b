package org.syncwatch.web.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.platform.NodeRoles;

/** The secret behind passes, the same on all nodes; a web node without a good one does not start. */
@ApplicationScoped
class DeliveryKey {

    private static final String NAME = "syncwatch.delivery.key";
    private static final String ALGORITHM = "HmacSHA256";

    /** 128 bits and more, even of letters and digits of one case alone. */
    private static final int LEAST_CHARACTERS = 26;

    private final NodeRoles roles;
    private final Optional<String> secret;

    @Inject
    DeliveryKey(NodeRoles roles, @ConfigProperty(name = NAME) Optional<String> secret) {
        this.roles = roles;
        this.secret = secret;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (roles.web()) {
            mac();
        }
    }

    Mac mac() {
        String text = secret.map(String::strip)
                .filter(found -> found.length() >= LEAST_CHARACTERS)
                .orElseThrow(() -> new IllegalStateException("Set " + NAME + " to a secret of at least "
                        + LEAST_CHARACTERS + " random characters, the same on all nodes"));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException missingInThisJava) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, missingInThisJava);
        }
    }
}
