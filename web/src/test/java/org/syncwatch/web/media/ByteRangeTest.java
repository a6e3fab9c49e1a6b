package org.syncwatch.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncwatch.web.media.ByteRange.Wish;

class ByteRangeTest {

    @Test
    void singleRangesAreCutToTheObject() {
        assertThat(ByteRange.asked("bytes=0-9", 100)).isEqualTo(part(0, 9));
        assertThat(ByteRange.asked("bytes=90-", 100)).isEqualTo(part(90, 99));
        assertThat(ByteRange.asked("bytes=90-500", 100)).isEqualTo(part(90, 99));
        assertThat(ByteRange.asked("bytes=-10", 100)).isEqualTo(part(90, 99));
        assertThat(ByteRange.asked("bytes=-500", 100)).isEqualTo(part(0, 99));
    }

    @Test
    void aRangeBeyondTheObjectCannotBeSatisfied() {
        assertThat(ByteRange.asked("bytes=100-", 100)).isEqualTo(new Wish.Unsatisfiable());
        assertThat(ByteRange.asked("bytes=-0", 100)).isEqualTo(new Wish.Unsatisfiable());
        assertThat(ByteRange.asked("bytes=0-", 0)).isEqualTo(new Wish.Unsatisfiable());
    }

    @Test
    void anythingElseMeansTheWholeObject() {
        for (String header : new String[] {"", "bytes=-", "bytes=9-3", "bytes=0-1,5-6", "lines=1-2", "bytes=x-"}) {
            assertThat(ByteRange.asked(header, 100)).as(header).isEqualTo(new Wish.Whole());
        }
        assertThat(ByteRange.asked(null, 100)).isEqualTo(new Wish.Whole());
    }

    private static Wish part(long first, long last) {
        return new Wish.Part(new ByteRange(first, last));
    }
}
