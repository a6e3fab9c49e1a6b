package org.syncwatch.web.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HopRulesTest {

    private final HopRules rules = new HopRules(new PrivateHosts(Optional.of("127.0.0.1:9000, films.lan, [::1]:9001")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "https://example.org:443/film.mp4",
                "https://a-b.c3.example/",
                "https://8.8.8.8/",
                "https://[2606:4700::1111]/",
                "http://127.0.0.1:9000/film.mp4",
                "http://films.lan/film.mp4",
                "http://[::1]:9001/"
            })
    void addressesThatMayBeAsked(String address) {
        assertThat(rules.allow(HttpUrl.get(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "https://example.org:8443/",
                "https://example.org:22/",
                "https://user@example.org/",
                "https://user:secret@example.org/",
                "https://:secret@127.0.0.1:9000/",
                "https://example.org./",
                "https://127.0.0.1/",
                "https://127.0.0.1:9001/",
                "http://films.lan:81/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[64:ff9b::127.0.0.1]/",
                "https://[fd00:ec2::254]/",
                "https://2130706433/",
                "https://017700000001/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127.0.0.01/",
                "https://127.0.0.1./",
                "https://256.1.1.1/",
                "https://1.2.3.4.5/",
                "https://example.1/",
                "https://example.0x1/",
                "https://%31%32%37.0.0.1/",
                "https://\uFF11\uFF12\uFF17.0.0.1/",
                "https://my_host.example/",
                "https://-.example/"
            })
    void addressesThatMayNot(String address) {
        assertThat(rules.allow(HttpUrl.get(address))).isFalse();
    }

    @Test
    void nothingInsideTheNetworkIsAllowedByDefault() {
        HopRules byDefault = new HopRules(new PrivateHosts(Optional.empty()));

        assertThat(byDefault.allow(HttpUrl.get("http://127.0.0.1:9000/"))).isFalse();
        assertThat(byDefault.excepted(HttpUrl.get("http://127.0.0.1:9000/"))).isFalse();
    }

    @Test
    void aMisspeltExceptionStopsTheStart() {
        assertThatThrownBy(() -> new PrivateHosts(Optional.of("films.lan:many")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
