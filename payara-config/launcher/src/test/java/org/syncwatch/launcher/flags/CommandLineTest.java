package org.syncwatch.launcher.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void nothingGivenMeansOneNodeOnLoopback() {
        var flags = flags();
        assertThat(flags.nodes()).isEqualTo(1);
        assertThat(flags.bind()).isEqualTo("127.0.0.1");
        assertThat(flags.ports()).containsExactly(8080);
        assertThat(flags.data()).isAbsolute();
        assertThat(flags.cache()).isEqualTo(flags.data().resolve("cache"));
    }

    @Test
    void stacksWithTheirOwnDataMayShareACache() {
        var flags = flags("--data", "/srv/a", "--cache", "/srv/cache");
        assertThat(flags.cache()).isEqualTo(Path.of("/srv/cache"));
    }

    @Test
    void aValueFollowsItsFlagOrAnEqualsSign() {
        var flags = flags("--nodes", "3", "--port=9000", "--ready-file", "/tmp/ready");
        assertThat(flags.ports()).containsExactly(9000, 9001, 9002);
        assertThat(flags.readyFile()).contains(Path.of("/tmp/ready"));
    }

    @Test
    void helpWinsOverEverythingElse() {
        assertThat(CommandLine.read(List.of("--nodes", "many", "-h"))).isInstanceOf(Request.Help.class);
    }

    @Test
    void whatCannotBeDoneIsRefusedWithTheFlagsName() {
        assertThat(refusal("--nodes", "0")).contains("--nodes", "1 to 9");
        assertThat(refusal("--port", "http")).contains("--port");
        assertThat(refusal("--port")).isEqualTo("--port needs a value");
        assertThat(refusal("--fast")).contains("unknown flag --fast");
        assertThat(refusal("--roles", "web,")).contains("--roles");
        assertThat(refusal("--verbose=yes")).contains("--verbose=yes");
    }

    private static Flags flags(String... words) {
        return ((Request.Run) CommandLine.read(List.of(words))).flags();
    }

    private static String refusal(String... words) {
        return ((Request.Refused) CommandLine.read(List.of(words))).message();
    }
}
