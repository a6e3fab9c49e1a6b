package org.syncwatch.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-9", "bytes=5-5", "bytes=5-", "bytes=-3"})
    void onePartIsAskedForAsItIs(String header) {
        assertThat(ByteRange.single(header)).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=9-0", "bytes=0-1,3-4", "items=0-9", "bytes=a-b"})
    void anythingElseIsAnsweredByTheWhole(String header) {
        assertThat(ByteRange.single(header)).isNull();
    }

    @Test
    void withoutAHeaderTheWholeIsMeant() {
        assertThat(ByteRange.single(null)).isNull();
        assertThat(new ByteRange(2, 4).length()).isEqualTo(3);
    }
}
