package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.video.boundary.UploadOutcome.Accepted;
import org.syncwatch.video.boundary.UploadOutcome.BrokenOff;
import org.syncwatch.video.boundary.UploadOutcome.Reason;
import org.syncwatch.video.boundary.UploadOutcome.Refused;
import org.syncwatch.video.control.ContainerFormat;
import org.syncwatch.video.control.FilmBody;
import org.syncwatch.video.control.OversizeException;
import org.syncwatch.video.control.Title;
import org.syncwatch.video.entity.Video.Original;

/** Streams uploads into object storage and hands complete ones to the transcoder pool. */
@ApplicationScoped
public class Uploads {

    private static final System.Logger LOG = System.getLogger(Uploads.class.getName());

    private final ObjectStorage storage;
    private final Videos videos;
    private final long maxBytes;

    @Inject
    public Uploads(
            ObjectStorage storage,
            Videos videos,
            @ConfigProperty(name = "syncwatch.upload.max-bytes", defaultValue = "8589934592") long maxBytes) {
        this.storage = storage;
        this.videos = videos;
        this.maxBytes = maxBytes;
    }

    /**
     * Takes the film in; not in a transaction, because bytes take minutes and a row takes none.
     *
     * @throws StorageUnavailable when the storage failed; nothing is left
     */
    public UploadOutcome receive(IncomingFilm film) {
        Optional<Reason> refusal = refusalFromOutside(film);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        try {
            FilmBody body = FilmBody.open(film.body(), maxBytes);
            if (body.empty()) {
                return new Refused(Reason.EMPTY_FILE);
            }
            return ContainerFormat.recognised(body.head()) ? store(film, body) : new Refused(Reason.NOT_A_VIDEO);
        } catch (OversizeException tooLarge) {
            return new Refused(Reason.TOO_LARGE);
        } catch (IOException senderGone) {
            LOG.log(Level.DEBUG, "an upload broke off", senderGone);
            return new BrokenOff();
        }
    }

    private Optional<Reason> refusalFromOutside(IncomingFilm film) {
        if (!ContainerFormat.accepted(film.contentType())) {
            return Optional.of(Reason.UNSUPPORTED_TYPE);
        }
        if (film.length().isPresent() && film.length().getAsLong() > maxBytes) {
            return Optional.of(Reason.TOO_LARGE);
        }
        return Optional.empty();
    }

    private UploadOutcome store(IncomingFilm film, FilmBody body) throws IOException {
        UUID id = UUID.randomUUID();
        String key = Videos.originalKey(id);
        String contentType = ContainerFormat.bare(film.contentType());
        long stored = storage.store(key, contentType, body);
        boolean kept = false;
        try {
            if (stored < film.length().orElse(stored)) {
                return new BrokenOff();
            }
            VideoStatus status =
                    videos.register(id, film.uploader(), Title.of(film.filename()), new Original(contentType, stored));
            kept = true;
            return new Accepted(status);
        } finally {
            if (!kept) {
                discard(key);
            }
        }
    }

    private void discard(String key) {
        try {
            storage.remove(key);
        } catch (StorageUnavailable e) {
            LOG.log(Level.WARNING, "{0} stays in the storage without a film: {1}", key, e.getMessage());
        }
    }
}
