package org.syncwatch.web.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusReadersTest {

    private final StatusReaders alone = new StatusReaders(Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1"})
    void thisMachineMayRead(String address) {
        assertThat(alone.allow(request(address, Map.of()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "203.0.113.1", "2001:db8::1", "fe80:0:0:0:1:2:3:4%2"})
    void nobodyElseMay(String address) {
        assertThat(alone.allow(request(address, Map.of()))).isFalse();
    }

    @Test
    void whoComesThroughAProxyOfThisMachineMayNot() {
        assertThat(alone.allow(request("127.0.0.1", Map.of("X-Forwarded-For", "127.0.0.1"))))
                .isFalse();
        assertThat(alone.allow(request("127.0.0.1", Map.of("Forwarded", "for=127.0.0.1"))))
                .isFalse();
    }

    @Test
    void addressesThatAreNamedMayRead() {
        StatusReaders readers = new StatusReaders(Optional.of("10.0.0.7, 2001:db8::1"));

        assertThat(readers.allow(request("10.0.0.7", Map.of()))).isTrue();
        assertThat(readers.allow(request("2001:db8:0:0:0:0:0:1", Map.of()))).isTrue();
        assertThat(readers.allow(request("10.0.0.8", Map.of()))).isFalse();
    }

    @Test
    void namesAreNotLookedUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StatusReaders(Optional.of("monitoring.example.org")));
    }

    private static HttpServletRequest request(String remote, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) ->
                        method.getName().equals("getRemoteAddr") ? remote : headers.get((String) arguments[0]));
    }
}
