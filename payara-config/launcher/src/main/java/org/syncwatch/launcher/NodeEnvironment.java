package org.syncwatch.launcher;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.syncwatch.launcher.files.SigningKeys;
import org.syncwatch.launcher.flags.Flags;
import org.syncwatch.launcher.part.NodePlan;
import org.syncwatch.launcher.part.Up;
import org.syncwatch.launcher.part.Workplace;

/** The environment of a node: how it reaches the parts, its keys, its origins; secrets travel here and not in arguments. */
final class NodeEnvironment {

    /** Connections one node may hold to the database, at least as many as HTTP threads that wait for it. */
    static final int DATABASE_POOL = 32;

    private final Workplace place;
    private final Flags flags;

    NodeEnvironment(Workplace place, Flags flags) {
        this.place = place;
        this.flags = flags;
    }

    Map<String, String> of(List<Up> ups, List<NodePlan> plans) throws IOException {
        var environment = new HashMap<String, String>();
        ups.forEach(up -> environment.putAll(up.environment()));
        var keys = SigningKeys.keptIn(place.data().secretDirectory("keys"), new SecureRandom());
        environment.put("SYNCWATCH_BIND", flags.bind());
        environment.put("SYNCWATCH_RAR", place.artifacts().resourceAdapter().toString());
        environment.put("SYNCWATCH_DB_POOL", Integer.toString(DATABASE_POOL));
        environment.put("SYNCWATCH_ROLES", flags.roles());
        ifUnset(environment, "SYNCWATCH_ORIGINS", origins(plans));
        ifUnset(
                environment,
                "SYNCWATCH_JWT_PRIVATE_KEY_LOCATION",
                keys.privateKey().toUri().toString());
        ifUnset(
                environment,
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                keys.publicKey().toUri().toString());
        ifUnset(environment, "SYNCWATCH_DELIVERY_KEY", place.secrets().secret("delivery.key"));
        return environment;
    }

    /** Every address under which a browser may have got the page. */
    private String origins(List<NodePlan> plans) {
        var origins = new LinkedHashSet<String>();
        flags.publicUrl().ifPresent(url -> origins.add(url.replaceAll("/+$", "")));
        for (var plan : plans) {
            origins.add(plan.url());
            origins.add("http://localhost:" + plan.port());
            origins.add("http://127.0.0.1:" + plan.port());
        }
        return String.join(",", origins);
    }

    private void ifUnset(Map<String, String> environment, String name, String value) {
        if (!place.environment().containsKey(name)) {
            environment.put(name, value);
        }
    }
}
