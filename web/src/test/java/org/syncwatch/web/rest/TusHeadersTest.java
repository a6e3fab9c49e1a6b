package org.syncwatch.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TusHeadersTest {

    @Test
    void metadataIsPairsOfWordsAndTheirValues() {
        assertThat(TusHeaders.metadata("filename w6RiYy5tcDQ=,filetype dmlkZW8vbXA0,private"))
                .hasValueSatisfying(words -> assertThat(words)
                        .containsEntry("filename", "äbc.mp4")
                        .containsEntry("filetype", "video/mp4")
                        .containsEntry("private", ""));
        assertThat(TusHeaders.metadata(null))
                .hasValueSatisfying(words -> assertThat(words).isEmpty());
        assertThat(TusHeaders.metadata("filename %%%")).isEmpty();
        assertThat(TusHeaders.metadata("a b c")).isEmpty();
        assertThat(TusHeaders.metadata(",")).isEmpty();
        assertThat(TusHeaders.metadata("filename " + "YWJj".repeat(1200))).isEmpty();
    }

    @Test
    void numbersOfBytesAreNothingElse() {
        assertThat(TusHeaders.bytes("8589934592")).hasValue(8589934592L);
        assertThat(TusHeaders.bytes("-1")).isEmpty();
        assertThat(TusHeaders.bytes("99999999999999999999")).isEmpty();
        assertThat(TusHeaders.bytes(null)).isEmpty();
    }

    @Test
    void checksumsNameAKnownAlgorithm() {
        assertThat(TusHeaders.checksum("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=")).isPresent();
        assertThat(TusHeaders.checksum("md5 Kq5sNclPz7QV2+lfQIuc6R7oRu0=")).isEmpty();
        assertThat(TusHeaders.checksum("sha1")).isEmpty();
        assertThat(TusHeaders.checksum("sha1 %")).isEmpty();
    }

    @Test
    void momentsAreAsHttpHasThem() {
        assertThat(TusHeaders.date(Instant.parse("2030-01-02T03:04:05Z"))).isEqualTo("Wed, 02 Jan 2030 03:04:05 GMT");
    }
}
