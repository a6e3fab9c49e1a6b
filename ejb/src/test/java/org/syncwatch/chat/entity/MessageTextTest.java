package org.syncwatch.chat.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTextTest {

    @Test
    void spaceAroundItAndWhatNobodySeesIsLeftOut() {
        assertThat(MessageText.of("  two\r\nlines\u0000\u0007 ").text()).isEqualTo("two\nlines");
    }

    @Test
    void aLetterAndItsAccentBecomeOne() {
        assertThat(MessageText.of("e\u0301").text()).isEqualTo("\u00e9");
    }

    @Test
    void halfACharacterIsLeftOut() {
        assertThat(MessageText.of("a\ud83d b").text()).isEqualTo("a b");
    }

    @Test
    void charactersAreCountedAndNotTheirHalves() {
        assertThat(MessageText.of("🎬".repeat(2_000)).flaw()).isEmpty();
        assertThat(MessageText.of("🎬".repeat(2_001)).flaw()).contains(Refusal.TOO_LONG);
    }

    @Test
    void nothingButSpaceIsNoMessage() {
        assertThat(MessageText.of(" \n ").flaw()).contains(Refusal.EMPTY);
    }
}
