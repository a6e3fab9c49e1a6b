package org.syncwatch.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.limits.boundary.TokenBucket;

/** The bounds of one socket. */
@ApplicationScoped
public class SocketLimits {

    private final int outboxBytes;
    private final Duration helloWithin;
    private final Duration silentFor;
    private final Duration stalledFor;
    private final double commandsPerSecond;
    private final double framesPerSecond;

    @Inject
    public SocketLimits(
            @ConfigProperty(name = "syncwatch.socket.outbox-bytes") int outboxBytes,
            @ConfigProperty(name = "syncwatch.socket.hello-within") Duration helloWithin,
            @ConfigProperty(name = "syncwatch.socket.silent-for") Duration silentFor,
            @ConfigProperty(name = "syncwatch.socket.stalled-for") Duration stalledFor,
            @ConfigProperty(name = "syncwatch.socket.commands-per-second") double commandsPerSecond,
            @ConfigProperty(name = "syncwatch.socket.frames-per-second") double framesPerSecond) {
        this.outboxBytes = outboxBytes;
        this.helloWithin = helloWithin;
        this.silentFor = silentFor;
        this.stalledFor = stalledFor;
        this.commandsPerSecond = commandsPerSecond;
        this.framesPerSecond = framesPerSecond;
    }

    int outboxBytes() {
        return outboxBytes;
    }

    Duration helloWithin() {
        return helloWithin;
    }

    Duration silentFor() {
        return silentFor;
    }

    Duration stalledFor() {
        return stalledFor;
    }

    /** Bursts of twice the rate: somebody dragging the seek bar is not flooding. */
    TokenBucket commandBucket() {
        return new TokenBucket(commandsPerSecond, 2 * commandsPerSecond, System::nanoTime);
    }

    TokenBucket frameBucket() {
        return new TokenBucket(framesPerSecond, 2 * framesPerSecond, System::nanoTime);
    }
}
