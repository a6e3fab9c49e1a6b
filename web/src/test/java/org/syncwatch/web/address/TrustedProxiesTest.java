package org.syncwatch.web.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(Optional.of("10.0.0.0/8, 127.0.0.1,::1"));

    @Test
    void aStrangerSpeaksForThemselvesAlone() {
        assertThat(client("203.0.113.9", "198.51.100.1")).isEqualTo(network("203.0.113.9"));
    }

    @Test
    void aProxySpeaksForItsClient() {
        assertThat(client("10.1.2.3", "203.0.113.9")).isEqualTo(network("203.0.113.9"));
        assertThat(client("0:0:0:0:0:0:0:1", "203.0.113.9")).isEqualTo(network("203.0.113.9"));
    }

    @Test
    void ofSeveralTheNearestThatIsNoProxyCounts() {
        assertThat(client("10.1.2.3", "1.2.3.4, 203.0.113.9, 10.7.7.7")).isEqualTo(network("203.0.113.9"));
    }

    @Test
    void aProxyThatDoesNotTellIsNotCounted() {
        assertThat(client("127.0.0.1", null)).isEmpty();
        assertThat(client("127.0.0.1", "10.0.0.1")).isEmpty();
        assertThat(client("", null)).isEmpty();
    }

    @Test
    void oneNetworkOfVersionSixIsOneClient() {
        assertThat(client("2001:db8:1:2::1", null))
                .isPresent()
                .isEqualTo(client("2001:db8:1:2:ffff::7", null))
                .isNotEqualTo(client("2001:db8:1:3::1", null));
    }

    @Test
    void withoutProxiesNobodyIsBelieved() {
        var none = new TrustedProxies(Optional.empty());
        assertThat(none.origin("127.0.0.1", "203.0.113.9").limited()).isEqualTo(network("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "::1/-1"})
    void aSettingThatIsNoNetworkIsRefused(String setting) {
        assertThatThrownBy(() -> new TrustedProxies(Optional.of(setting))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void whateverAProxyTellsIsSurvived(@ForAll String told) {
        assertThat(new TrustedProxies(Optional.of("127.0.0.1")).origin("127.0.0.1", told))
                .isNotNull();
    }

    @Test
    void theAuditLogGetsTheWholeAddressAlsoOfAProxyThatDoesNotTell() {
        assertThat(proxies.origin("10.1.2.3", "2001:db8:1:2::1").address()).isEqualTo("2001:db8:1:2:0:0:0:1");
        assertThat(proxies.origin("127.0.0.1", null).address()).isEqualTo("127.0.0.1");
        assertThat(proxies.origin("10.1.2.3", "or '1'='1").address()).isNull();
    }

    private Optional<String> client(String peer, @Nullable String forwardedFor) {
        return proxies.origin(peer, forwardedFor).limited();
    }

    private Optional<String> network(String address) {
        return Network.ofClient(address).map(Network::toString);
    }
}
