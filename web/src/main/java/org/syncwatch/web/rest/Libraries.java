package org.syncwatch.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.syncwatch.upload.boundary.UploadLedger;
import org.syncwatch.upload.boundary.UploadLimits;
import org.syncwatch.video.boundary.OwnFilms;

/** Puts together what an account sees of its films. */
@ApplicationScoped
public class Libraries {

    private final OwnFilms films;
    private final UploadLedger uploads;
    private final UploadLimits limits;
    private final FilmAddresses addresses;

    @Inject
    public Libraries(OwnFilms films, UploadLedger uploads, UploadLimits limits, FilmAddresses addresses) {
        this.films = films;
        this.uploads = uploads;
        this.limits = limits;
        this.addresses = addresses;
    }

    Library of(UUID account) {
        return new Library(
                films.of(account).stream()
                        .map(film -> Library.Film.of(film, addresses.poster(film.status(), account)))
                        .toList(),
                new Library.Quota(uploads.used(account), limits.values().quotaBytes()),
                uploads.of(account).stream().map(Library.Arriving::of).toList());
    }
}
