package org.syncwatch.upload.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ContainerFormatTest {

    @Test
    void filmTypesAreAcceptedWithParametersAndInAnyCase() {
        assertThat(ContainerFormat.accepted("video/mp4")).isTrue();
        assertThat(ContainerFormat.accepted("Video/WebM; codecs=\"vp8\"")).isTrue();
        assertThat(ContainerFormat.accepted("video/x-msvideo")).isFalse();
        assertThat(ContainerFormat.accepted("application/zip")).isFalse();
        assertThat(ContainerFormat.accepted("")).isFalse();
    }

    @Test
    void filmsAreRecognisedByTheirFirstBytes() {
        assertThat(ContainerFormat.recognised(bytes("\0\0\0\u0018ftypmp42"))).isTrue();
        assertThat(ContainerFormat.recognised(bytes("\0\0\0\u0008wide\0\0\0\0")))
                .isTrue();
        assertThat(ContainerFormat.recognised(HexFormat.of().parseHex("1a45dfa39f42868101")))
                .isTrue();
    }

    @Test
    void whatOnlyHasAFilmsNameIsNot() {
        assertThat(ContainerFormat.recognised(bytes("PK\u0003\u0004\u0014\0\0\0\u0008\0\0\0")))
                .isFalse();
        assertThat(ContainerFormat.recognised(bytes("#EXTM3U\n#EXT"))).isFalse();
        assertThat(ContainerFormat.recognised(bytes("ffconcat ver"))).isFalse();
        assertThat(ContainerFormat.recognised(bytes("\0\0\0"))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
