package org.syncwatch.transcoder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.syncwatch.transcoder.hls.Sprites;
import org.syncwatch.transcoder.hls.Stills;

/** Publishes the small pictures of a film, their index last. */
final class Previews {

    private Previews() {}

    static void publish(Sprites sprites, long durationMs, Workshop shop, Run run)
            throws IOException, InterruptedException {
        if (!shop.tryTo(Stills.sheets(shop.ffmpeg(), sprites), run.output())) {
            return;
        }
        try (DirectoryStream<Path> sheets =
                Files.newDirectoryStream(run.workspace().output(), "sprites_*.jpg")) {
            sheets.forEach(run.publication()::file);
        }
        run.publication().text(Sprites.INDEX, sprites.index(durationMs));
    }
}
