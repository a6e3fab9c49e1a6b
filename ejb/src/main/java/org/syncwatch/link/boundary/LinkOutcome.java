package org.syncwatch.link.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.limits.boundary.TooMany;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.protocol.Source;

/** How adding a link ended. */
public sealed interface LinkOutcome {

    /** @param warning for people, when the film plays with a limitation */
    record Added(UUID id, Source source, @Nullable String warning) implements LinkOutcome {}

    record Refused(LinkRefusal reason) implements LinkOutcome {}

    /** The account had as many links checked as it may for now. */
    record HeldUp(TooMany why) implements LinkOutcome {}

    /** This node checks as many links as it can at once. */
    record Busy() implements LinkOutcome {}
}
