package org.syncwatch.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncwatch.protocol.ProtocolVersion;

class NegotiationTest {

    private static final int MAJOR = ProtocolVersion.CURRENT.major();

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.0.7", "1.99"})
    void anyMinorVersionOfThisMajorOneIsUnderstood(String version) {
        assertThat(Negotiation.with(version)).isEqualTo(new Negotiation(true, false));
    }

    @Test
    void anOlderClientMustBeUpgraded() {
        assertThat(Negotiation.with((MAJOR - 1) + ".9")).isEqualTo(new Negotiation(false, true));
    }

    @Test
    void aNewerClientIsNotToldToUpgradeBecauseThisServerIsTheOlderOne() {
        assertThat(Negotiation.with((MAJOR + 1) + ".0")).isEqualTo(new Negotiation(false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "one", "1.", "-1.0", "1.0.0.0", "99999.0"})
    void aVersionNobodyCanReadNeedsAnUpgrade(String version) {
        assertThat(Negotiation.with(version)).isEqualTo(new Negotiation(false, true));
    }
}
