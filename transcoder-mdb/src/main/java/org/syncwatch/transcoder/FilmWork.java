package org.syncwatch.transcoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.transcoder.hls.EncodePass;
import org.syncwatch.transcoder.hls.MasterPlaylist;
import org.syncwatch.transcoder.hls.Progress;
import org.syncwatch.transcoder.hls.RemuxPass;
import org.syncwatch.transcoder.hls.Rendition;
import org.syncwatch.transcoder.hls.Sprites;
import org.syncwatch.transcoder.hls.Stills;
import org.syncwatch.transcoder.hls.Track;
import org.syncwatch.transcoder.probe.Film;
import org.syncwatch.transcoder.process.Ended;
import org.syncwatch.transcoder.process.PlatformFault;

/** Makes a film playable: as it is where browsers play that, and in several sizes otherwise. */
final class FilmWork {

    private final Workshop shop;
    private final Film film;
    private final Run run;
    private @Nullable Growth growth;

    FilmWork(Workshop shop, Film film, Run run) {
        this.shop = shop;
        this.film = film;
        this.run = run;
    }

    Outcome make() throws IOException, InterruptedException {
        Path source = run.workspace().source();
        Path output = run.workspace().output();
        // A film with few key frames may have none after its first tenth.
        if (!poster(source, output, film.durationMs() / 10)) {
            poster(source, output, 0);
        }
        boolean copied = shop.ladder().mayBeCopied(film)
                && shop.ladder()
                        .tight(shop.probe()
                                .keyFrames(
                                        source,
                                        film.picture().stream(),
                                        run.workspace().directory()));
        List<Track> texts = new TextTracks(shop, film, run).publish(copied);
        return copied ? copy(texts) : encode(texts);
    }

    /** Whether people may be watching what there is. */
    boolean watched() {
        return growth != null && growth.begun();
    }

    private Outcome copy(List<Track> texts) throws IOException, InterruptedException {
        Rendition own = RemuxPass.ownOf(film);
        List<String> argv =
                new RemuxPass(film, own).argv(shop.ffmpeg(), run.workspace().source(), shop.longestFilm());
        TranscodeJob more = TranscodeJob.sizes(run.job().videoId(), run.job().sourceKey(), run.attempt());
        return pass(argv, List.of(own), texts, Optional.of(more));
    }

    private Outcome encode(List<Track> texts) throws IOException, InterruptedException {
        Film.Picture picture = film.picture();
        List<Rendition> renditions = shop.ladder().ladder().of(picture.width(), picture.height());
        Sprites sprites = Sprites.of(picture.width(), picture.height(), film.durationMs());
        List<String> argv = new EncodePass(film, renditions, shop.encoder(), sprites, EncodePass.Purpose.WHOLE)
                .argv(shop.ffmpeg(), run.workspace().source(), shop.longestFilm());
        Outcome outcome = pass(argv, renditions, texts, Optional.empty());
        if (outcome instanceof Outcome.Playable playable) {
            Previews.publish(sprites, playable.durationMs(), shop, run);
        }
        return outcome;
    }

    private Outcome pass(List<String> argv, List<Rendition> renditions, List<Track> texts, Optional<TranscodeJob> next)
            throws IOException, InterruptedException {
        Path output = run.workspace().output();
        Master master = new Master(film, renditions, texts, output);
        Growth growing = growth(renditions, master);
        growth = growing;
        Progress progress = new Progress(film.durationMs());
        IntConsumer percent = run.percent();
        Ended ended = shop.child().run(argv, run.output(), line -> {
            percent.accept(progress.after(line));
            if (line.startsWith("progress=")) {
                growing.follow(run.publication());
            }
        });
        if (ended.faultOfThePlatform()) {
            throw new PlatformFault("ffmpeg could not run: " + ended);
        }
        return new Result(film, renditions, shop.longestFilm()).conclude(ended, master, run.publication(), next);
    }

    private Growth growth(List<Rendition> renditions, Master master) {
        Rendition largest = renditions.get(0);
        List<String> names = Stream.concat(
                        renditions.stream().map(Rendition::name),
                        MasterPlaylist.sounds(film).stream().map(Track::name))
                .toList();
        return new Growth(
                names,
                master::growing,
                playableMs -> run.watchable(film, largest.width(), largest.height(), playableMs),
                System::nanoTime);
    }

    private boolean poster(Path source, Path output, long fromMs) throws IOException, InterruptedException {
        Path poster = output.resolve(Stills.POSTER);
        boolean made = shop.tryTo(Stills.poster(shop.ffmpeg(), source, film.picture(), fromMs), run.output())
                && Files.exists(poster);
        if (made) {
            run.publication().file(poster);
        }
        return made;
    }
}
