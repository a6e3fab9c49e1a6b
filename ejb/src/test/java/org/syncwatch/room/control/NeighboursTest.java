package org.syncwatch.room.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighboursTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            192.0.2.7,     192.0.2.7,         true
            192.0.2.7,     192.0.2.8,         false
            2001:db8::1:2, 2001:db8:0:0:9::7, true
            2001:db8::1,   2001:db8:0:1::1,   false
            192.0.2.7,     2001:db8::1,       false
            -,             192.0.2.7,         false
            192.0.2.7,     -,                 false
            """)
    void aNetworkOfVersionSixIsOneClientAndVersionFourIsOneAddress(String one, String other, boolean same) {
        assertThat(Neighbours.same(one, other)).isEqualTo(same);
    }
}
