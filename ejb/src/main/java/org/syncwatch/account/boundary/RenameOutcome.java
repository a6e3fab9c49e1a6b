package org.syncwatch.account.boundary;

import java.time.Instant;

/** What became of a wish for another name. */
public sealed interface RenameOutcome {

    record Renamed(Profile profile) implements RenameOutcome {}

    record Taken() implements RenameOutcome {}

    record TooSoon(Instant again) implements RenameOutcome {}

    record NoAccount() implements RenameOutcome {}
}
