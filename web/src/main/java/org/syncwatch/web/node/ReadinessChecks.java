package org.syncwatch.web.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.syncwatch.health.boundary.Checkup;
import org.syncwatch.health.boundary.Finding;
import org.syncwatch.health.boundary.Part;
import org.syncwatch.platform.NodeLife;

/** What {@code /health/ready} asks; {@code /health/live} asks nothing, because a restart would not heal any of it. */
@ApplicationScoped
public class ReadinessChecks {

    private final NodeLife life;
    private final Checkup checkup;

    @Inject
    public ReadinessChecks(NodeLife life, Checkup checkup) {
        this.life = life;
        this.checkup = checkup;
    }

    @Produces
    @Readiness
    HealthCheck node() {
        return () -> {
            NodeLife.Phase phase = life.phase();
            return HealthCheckResponse.named("node")
                    .status(phase == NodeLife.Phase.UP)
                    .withData("phase", word(phase))
                    .build();
        };
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> answer(Part.DATABASE);
    }

    @Produces
    @Readiness
    HealthCheck broker() {
        return () -> answer(Part.BROKER);
    }

    @Produces
    @Readiness
    HealthCheck storage() {
        return () -> answer(Part.STORAGE);
    }

    @Produces
    @Readiness
    HealthCheck turn() {
        return () -> answer(Part.TURN);
    }

    private HealthCheckResponse answer(Part part) {
        Finding finding = checkup.of(part);
        return HealthCheckResponse.named(word(part))
                .status(finding.fine())
                .withData("found", word(finding.state()))
                .withData("latencyMs", finding.latencyMs())
                .build();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
