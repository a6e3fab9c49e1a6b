package org.syncwatch.link.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/film.mp4, https://example.org/film.mp4",
        "'  https://example.org/film.mp4\n', https://example.org/film.mp4",
        "example.org/film.mp4, https://example.org/film.mp4",
        "HTTP://Example.ORG, http://example.org/",
        "https://example.org/a%20b?q=%C3%A4&x#t=3, https://example.org/a%20b?q=%C3%A4&x",
        "https://example.org:8443/x, https://example.org:8443/x",
        "https://[2606:4700::1111]/x, https://[2606:4700::1111]/x"
    })
    void anAddressOnTheWebIsReadAsItsServerWillSeeIt(String pasted, URI link) {
        assertThat(PastedLink.read(pasted)).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a film",
                "ftp://example.org/film.mp4",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:video/mp4;base64,AAAA",
                "localhost:8080/x",
                "https://",
                "https:///film.mp4",
                "https://user@example.org/film.mp4",
                "https://user:secret@example.org/film.mp4",
                "https://example.org./film.mp4",
                "https://0x7f.1/",
                "https://127.1/",
                "https://example.org\\@127.0.0.1/",
                "https://exa mple.org/",
                "https://example.org/\nHost: inside"
            })
    void anythingElseIsNoLink(String pasted) {
        assertThat(PastedLink.read(pasted)).isEmpty();
    }
}
