package org.syncwatch.video.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleTest {

    @Test
    void theTitleIsTheFilesNameWithoutFolderAndExtension() {
        assertThat(Title.of("My  holiday.2026.mp4")).isEqualTo("My holiday.2026");
        assertThat(Title.of("C:\\films\\summer.mov")).isEqualTo("summer");
        assertThat(Title.of("../../etc/passwd")).isEqualTo("passwd");
    }

    @Test
    void charactersThatHideOrTurnTextAroundAreDropped() {
        assertThat(Title.of("a\u202Egpj\u0000\n.mp4")).isEqualTo("agpj");
    }

    @Test
    void anUnnamedFileHasATitleToo() {
        assertThat(Title.of("")).isEqualTo("Film");
        assertThat(Title.of("/")).isEqualTo("Film");
        assertThat(Title.of(".mp4")).isEqualTo("Film");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        String title = Title.of("\uD83C\uDFAC".repeat(500));

        assertThat(title.codePointCount(0, title.length())).isEqualTo(200);
        assertThat(title).endsWith("\uD83C\uDFAC");
    }

    @Test
    void aTextForPeopleKeepsItsSlashesAndFallsBackWhenNothingIsLeft() {
        assertThat(Title.shown(" AC/DC\u202E  live.mp4 ", "Film")).isEqualTo("AC/DC live.mp4");
        assertThat(Title.shown("\u200B\n", "A film")).isEqualTo("A film");
    }
}
