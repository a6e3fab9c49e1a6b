package org.syncwatch.system.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.syncwatch.system.stack.Ledger;

/** What a room's ledger must be, whatever happened to the parts around it. */
public final class StoredCommands {

    private StoredCommands() {}

    /** The sequences of a room's commands by their ids, which are the numbers from 1 on without a gap. */
    public static Map<String, Long> unbroken(Ledger ledger) {
        Map<String, Long> stored = new HashMap<>();
        ledger.entries().forEach(entry -> stored.put(entry.commandId(), entry.sequence()));
        assertThat(ledger.entries().stream().map(Ledger.Entry::sequence))
                .as("sequences in the database")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, stored.size()).boxed().toList());
        return stored;
    }
}
