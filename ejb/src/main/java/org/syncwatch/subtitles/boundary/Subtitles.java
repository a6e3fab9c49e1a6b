package org.syncwatch.subtitles.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.subtitles.control.SubtitleFile;
import org.syncwatch.subtitles.entity.Subtitle;
import org.syncwatch.video.boundary.ObjectStorage;
import org.syncwatch.video.boundary.StorageUnavailable;

/** Subtitles that uploaders add to their films; whoever may fetch the film may fetch them. */
@ApplicationScoped
public class Subtitles {

    private static final System.Logger LOG = System.getLogger(Subtitles.class.getName());

    private final SubtitleRows rows;
    private final ObjectStorage storage;

    @Inject
    public Subtitles(SubtitleRows rows, ObjectStorage storage) {
        this.rows = rows;
        this.storage = storage;
    }

    /** For callers that have already decided who may know. */
    public List<Subtitle> of(UUID film) {
        return rows.of(film);
    }

    /**
     * Takes a file of any known format.
     *
     * @throws StorageUnavailable when the storage failed; nothing is left
     */
    public AddOutcome add(UUID account, UUID film, String label, String language, byte[] file) {
        Optional<String> text = SubtitleFile.asWebVtt(file);
        if (text.isEmpty()) {
            return new AddOutcome.NoSubtitles();
        }
        Subtitle subtitle = new Subtitle(UUID.randomUUID(), film, label, language);
        store(subtitle, text.get());
        boolean kept = false;
        try {
            AddOutcome outcome = rows.add(account, subtitle);
            kept = outcome instanceof AddOutcome.Added;
            return outcome;
        } finally {
            if (!kept) {
                discard(subtitle);
            }
        }
    }

    /** Answers false when the account has no such film, or the film no such subtitles. */
    public boolean remove(UUID account, UUID film, UUID id) {
        boolean removed = rows.remove(account, film, id);
        if (removed) {
            discard(new Subtitle(id, film, "", ""));
        }
        return removed;
    }

    private void store(Subtitle subtitle, String text) {
        storage.store(subtitle.key(), "text/vtt", text.getBytes(StandardCharsets.UTF_8));
    }

    private void discard(Subtitle subtitle) {
        try {
            storage.remove(subtitle.key());
        } catch (StorageUnavailable failed) {
            LOG.log(Level.WARNING, "{0} stays until its film goes: {1}", subtitle.key(), failed.getMessage());
        }
    }
}
