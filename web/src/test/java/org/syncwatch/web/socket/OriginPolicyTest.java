package org.syncwatch.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPolicyTest {

    private final OriginPolicy policy = new OriginPolicy(Set.of("https://watch.example"));

    @Test
    void aListedOriginMayConnect() {
        assertThat(policy.allows("https://watch.example")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "null",
                "http://watch.example",
                "https://watch.example:8443",
                "https://watch.example.evil.example",
                "https://evilwatch.example",
                "https://watch.example@evil.example",
                "https://sub.watch.example"
            })
    void everyOtherOriginIsRefused(String origin) {
        assertThat(policy.allows(origin)).isFalse();
    }
}
