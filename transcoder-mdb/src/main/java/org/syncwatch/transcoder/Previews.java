package org.syncwatch.transcoder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.syncwatch.transcoder.hls.Sprites;

/** Publishes the small pictures of a film, their index last. */
final class Previews {

    private Previews() {}

    static void publish(Sprites sprites, long durationMs, Run run) throws IOException {
        Path output = run.workspace().output();
        if (!Files.exists(output.resolve(String.format(Locale.ROOT, Sprites.SHEETS, 0)))) {
            return;
        }
        try (DirectoryStream<Path> sheets = Files.newDirectoryStream(output, "sprites_*.jpg")) {
            sheets.forEach(run.publication()::file);
        }
        run.publication().text(Sprites.INDEX, sprites.index(durationMs));
    }
}
