package org.syncwatch.system.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {

    @Test
    void statementsAreCountedByTheirBeginnings() {
        assertThat(Statements.counted(List.of(
                        "2026-11-21 19:20:45.813 UTC [18967] LOG:  execute <unnamed>: select a  from b where c = $1",
                        "2026-11-21 19:20:45.813 UTC [18967] DETAIL:  Parameters: $1 = 'select'",
                        "2026-11-21 19:20:45.814 UTC [18967] LOG:  execute S_3: select a from b where c = $1",
                        "2026-11-21 19:20:45.815 UTC [18967] LOG:  statement: COMMIT",
                        "2026-11-21 19:20:45.815 UTC [18967] LOG:  execute S_4: ",
                        "\tselect now()",
                        "2026-11-21 19:20:45.816 UTC [18967] LOG:  checkpoint starting: time")))
                .containsOnly(entry("select a from b where c = $1", 2), entry("select now()", 1), entry("COMMIT", 1));
    }
}
