package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.transcoder.storage.Publication;

class GrowthTest {

    @TempDir
    Path scratch;

    private final AtomicLong time = new AtomicLong();
    private final List<Long> told = new ArrayList<>();

    @Test
    void itIsToldOnceEveryRenditionIsThereAndTheMasterIsPublished() throws Exception {
        DirectoryStore store = new DirectoryStore(scratch.resolve("store"));
        Path output = Files.createDirectories(scratch.resolve("output"));
        Publication publication = new Publication(store, "hls/f/a/", output);
        Growth growth = new Growth(List.of("v360", "a1"), () -> "#EXTM3U", told::add, time::get);

        segments(output, "v360", 2);
        growth.follow(publication);
        assertThat(told).isEmpty();
        assertThat(growth.begun()).isFalse();

        segments(output, "a1", 1);
        growth.follow(publication);
        assertThat(told).containsExactly(6000L);
        assertThat(store.order())
                .containsSubsequence(
                        "hls/f/a/a1_0.m4s", "hls/f/a/a1_init.mp4", "hls/f/a/a1.m3u8", "hls/f/a/master.m3u8");

        segments(output, "a1", 2);
        growth.follow(publication);
        time.set(1_000_000_000);
        growth.follow(publication);
        assertThat(told).containsExactly(6000L, 12_000L);
    }

    @Test
    void ofAFilmThatIsCutAtOnceTheBeginningIsToldFirst() throws Exception {
        DirectoryStore store = new DirectoryStore(scratch.resolve("store"));
        Path output = Files.createDirectories(scratch.resolve("output"));
        Publication publication = new Publication(store, "hls/f/a/", output);
        List<Integer> stored = new ArrayList<>();
        Growth growth = new Growth(
                List.of("v720", "a1"),
                () -> {
                    stored.add(store.order().size());
                    return "#EXTM3U";
                },
                told::add,
                () -> time.getAndAdd(1_000_000_000));
        segments(output, "v720", 40);
        segments(output, "a1", 40);
        Files.writeString(output.resolve("a1.m3u8"), "#EXT-X-ENDLIST\n", StandardOpenOption.APPEND);

        growth.follow(publication);

        assertThat(told).containsExactly(6000L, 18_000L, 42_000L, 90_000L, 186_000L, 240_000L);
        assertThat(stored).containsExactly(6);
        assertThat(publication.playlists().get("a1")).endsWith("a1_39.m4s\n#EXT-X-ENDLIST\n");
        assertThat(output).isDirectoryNotContaining("glob:**.m4s");
    }

    private static void segments(Path output, String name, int count) throws Exception {
        StringBuilder playlist = new StringBuilder("#EXTM3U\n");
        for (int i = 0; i < count; i++) {
            Files.writeString(output.resolve(name + "_" + i + ".m4s"), "segment");
            playlist.append("#EXTINF:6.0,\n").append(name).append('_').append(i).append(".m4s\n");
        }
        Files.writeString(output.resolve(name + "_init.mp4"), "init");
        Files.writeString(output.resolve(name + ".m3u8"), playlist);
    }
}
