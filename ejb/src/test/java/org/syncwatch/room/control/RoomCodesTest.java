package org.syncwatch.room.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoomCodesTest {

    private final RoomCodes codes = new RoomCodes(new SecureRandom());

    @Test
    void aCodeHasEightCharactersAndNoLookAlikes() {
        assertThat(Stream.generate(codes::next).limit(2_000)).allMatch(code -> code.matches("[2-9A-HJ-NP-Z]{8}"));
    }

    @Test
    void codesDoNotRepeat() {
        assertThat(Stream.generate(codes::next).limit(10_000)).doesNotHaveDuplicates();
    }

    @Test
    void whatPeopleTypeIsUnderstoodInLowerCaseToo() {
        assertThat(RoomCodes.normalised(" abcd2345 ")).isEqualTo("ABCD2345");
    }
}
