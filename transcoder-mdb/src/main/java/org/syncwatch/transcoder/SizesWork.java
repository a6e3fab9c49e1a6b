package org.syncwatch.transcoder;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.syncwatch.transcoder.hls.EncodePass;
import org.syncwatch.transcoder.hls.MasterPlaylist;
import org.syncwatch.transcoder.hls.Rendition;
import org.syncwatch.transcoder.hls.Sprites;
import org.syncwatch.transcoder.probe.Film;
import org.syncwatch.transcoder.process.ChildProcess;
import org.syncwatch.transcoder.process.Ended;
import org.syncwatch.transcoder.process.PlatformFault;
import org.syncwatch.transcoder.storage.ObjectStore;

/** Adds smaller sizes and previews to a film that plays as it is; whatever goes wrong, it plays on. */
record SizesWork(Workshop shop, Film film, Run run, ObjectStore store) {

    private static final System.Logger LOG = System.getLogger(SizesWork.class.getName());

    private static final int NAME_END = 6;

    /** @param prefix of the objects of the film, where the master playlist is replaced last */
    Outcome make(String prefix) throws IOException, InterruptedException {
        Film.Picture picture = film.picture();
        Path former = run.workspace().directory().resolve("master.m3u8");
        store.fetch(prefix + "master.m3u8", former);
        String master = Files.readString(former);
        List<Rendition> renditions =
                shop.ladder().ladder().below(picture.width(), picture.height(), nameEnd(run.attempt())).stream()
                        .filter(rendition -> !MasterPlaylist.holds(master, rendition))
                        .toList();
        Sprites sprites = Sprites.of(picture.width(), picture.height(), film.durationMs());
        List<String> argv = new EncodePass(
                        film, renditions, shop.encoder(), sprites, EncodePass.Purpose.BESIDE_THE_SOURCE)
                .argv(shop.ffmpeg(), run.workspace().source(), shop.longestFilm());
        // Previews alone show no progress before they are complete.
        if (!pass(renditions.isEmpty() ? shop.child().patient() : shop.child(), argv)) {
            run.publication().withdraw();
            return new Outcome.Widened(0);
        }
        Previews.publish(sprites, film.durationMs(), shop, run);
        Master wider = new Master(film, renditions, List.of(), run.workspace().output());
        String text = MasterPlaylist.widened(
                master,
                film,
                wider.measured(run.publication().playlists(), run.publication().sizes()));
        // An answer that is lost may be a yes, after which the master names what was published.
        run.publication().keep();
        // Not through the publication, which would take it back if it failed.
        store.put(prefix + "master.m3u8", text.getBytes(StandardCharsets.UTF_8), "application/vnd.apple.mpegurl");
        return new Outcome.Widened(renditions.size());
    }

    private boolean pass(ChildProcess child, List<String> argv) throws IOException, InterruptedException {
        Ended ended = child.run(argv, run.output(), line -> {
            if (line.startsWith("progress=")) {
                run.publication().grow();
            }
        });
        if (ended.faultOfThePlatform()) {
            throw new PlatformFault("ffmpeg could not run: " + ended);
        }
        if (!ended.well()) {
            LOG.log(Level.WARNING, "no smaller sizes of {0}: {1}", run.job().videoId(), ended);
        }
        run.publication().grow();
        return ended.well();
    }

    /** Names that no other attempt uses, so that two of them never mix. */
    private static String nameEnd(String attempt) {
        String plain = attempt.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return "x" + plain.substring(0, Math.min(NAME_END, plain.length()));
    }
}
