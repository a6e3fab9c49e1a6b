package org.syncwatch.system.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.syncwatch.system.bench.load.Consumption.Task;

class LoadPartsTest {

    @Test
    void aRoomAsksOnceInEachSlotWhateverBecameOfTheOthers() {
        Pace pace = new Pace(1000, 10, new SplittableRandom(1));

        for (int slot = 0; slot < 100; slot++) {
            assertThat(pace.next()).isBetween(1000 + slot * 100_000_000L, 1000 + (slot + 1) * 100_000_000L);
        }
    }

    @Test
    void withoutFlagsAllIsMeasuredAndTwoNodesAreSteeredOnly() {
        Flags all = Flags.read(List.of(), 2);

        assertThat(all.everything()).isTrue();
        assertThat(all.wants(Flags.SEARCH)).isTrue();
        assertThat(all.wants(Flags.SELF_CHECK)).isFalse();
        assertThat(all.withNodes(2).wants(Flags.SEARCH)).isFalse();
        assertThat(all.withNodes(2).wants(Flags.STEADY)).isTrue();
        assertThat(List.of(all.machine().serverCores(), all.machine().ownCores()))
                .containsExactly("0", "1");
    }

    @Test
    void withFlagsAPartIsMeasured() {
        Flags part = Flags.read(List.of("--nodes", "2", "--rate", "0.5", "--beats", "rare"), 1);

        assertThat(part.everything()).isFalse();
        assertThat(part.wants(Flags.STEADY)).isTrue();
        assertThat(part.wants(Flags.JOINS)).isFalse();
        assertThat(part.rate()).isEqualTo(0.5);
        assertThat(part.beats()).isEqualTo(Beats.Manner.RARE);
        assertThat(part.machine().serverCores())
                .as("one processor cannot be shared out")
                .isEmpty();
    }

    @Test
    void aChatIsAMessageASecondInEachRoom() {
        Flags chat = Flags.read(List.of("--chat"), 2);

        assertThat(chat.theme()).isEqualTo(Theme.CHAT);
        assertThat(chat.rate()).isEqualTo(1);
        assertThat(chat.wants(Flags.STEADY)).isTrue();
        assertThat(chat.wants(Flags.SEARCH)).isFalse();
        assertThat(Flags.read(List.of(), 2).theme()).isEqualTo(Theme.STEERING);
    }

    @Test
    void aWordThatMeansNothingIsRefused() {
        assertThatThrownBy(() -> Flags.read(List.of("--rat", "1"), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Flags.read(List.of("--rate"), 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Flags.read(List.of("--rooms", "0"), 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPartsTimeIsThatOfAllProcessesUnderIt() {
        List<Task> tasks = List.of(
                Task.read("10 (java) S 1 10 10 0 -1 4194560 1 2 3 4 100 20 3 7 20 0 1 0 5"),
                Task.read("11 (post) gres: a (b) S 10 10 10 0 -1 4194560 1 2 3 4 50 0 0 0 20 0 1 0 5"),
                Task.read("12 (other) S 1 10 10 0 -1 4194560 1 2 3 4 900 0 0 0 20 0 1 0 5"));

        Consumption used = Consumption.of(Map.of("launcher", 10L, "database", 11L), tasks);

        assertThat(used.of("launcher")).isEqualTo(1.8);
        assertThat(used.of("database")).isEqualTo(0.5);
        assertThat(used.since(new Consumption(Map.of("database", 0.2))).of("data"))
                .isEqualTo(0.3);
    }

    @Test
    void memoryIsReadFromWhatTheSystemAndTheMachineSay() {
        assertThat(CompileQueue.length(
                        "13157:\n\nC2 compile queue:\n17  !  4  a.B::c (3 bytes)\n18     4  a.B::d (4 bytes)\n"))
                .isEqualTo(2);
        assertThat(Footprint.resident("VmPeak:\t 9 kB\nVmRSS:\t  512000 kB\n")).isEqualTo(512000);
        assertThat(Footprint.used("""
                         def new generation   total 157248K, used 100K [0x0, 0x1)
                          eden space 139776K,   4% used [0x0)
                         tenured generation   total 349568K, used 82000K [0x0)
                         Metaspace       used 120000K, committed 121000K
                        """)).isEqualTo(82100);
        assertThat(Footprint.used(" garbage-first heap   total 262144K, used 71234K [0x0)\n  region size 1024K"))
                .isEqualTo(71234);
    }

    @Test
    void aHeartbeatIsJsonAndAcknowledgesEachCommandOnce() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Beats beats = new Beats(Beats.Manner.FULL);
        beats.came(41);
        beats.came(42);

        var first = json.readTree(beats.next(1_000_000));
        beats.answered(3_000_000);
        var second = json.readTree(beats.next(1_000_000_000));

        assertThat(first.path("report").path("acknowledged").findValuesAsText("sequence"))
                .containsExactly("41", "42");
        assertThat(first.has("roundTripMs")).isFalse();
        assertThat(second.path("report").path("acknowledged")).isEmpty();
        assertThat(second.path("roundTripMs").asDouble()).isEqualTo(2);
    }

    @Test
    void wishesAreJsonAndTakeTurns() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Wishes wishes = new Wishes(new SplittableRandom(1));

        assertThat(json.readTree(wishes.next(0)).path("type").asText()).isEqualTo("sync:play");
        assertThat(json.readTree(wishes.next(1)).path("targetMediaTimeMs").isNumber())
                .isTrue();
        assertThat(json.readTree(wishes.next(2)).path("type").asText()).isEqualTo("sync:pause");
        assertThat(json.readTree(wishes.source("a", 3)).path("sourceId").asText())
                .isEqualTo("a");
    }
}
