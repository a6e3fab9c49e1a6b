package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Gives people other names; whoever loses a race for one is told that it is taken. */
@ApplicationScoped
public class Renaming {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Profiles profiles;
    private final Admins admins;

    @Inject
    public Renaming(Profiles profiles, Admins admins) {
        this.profiles = profiles;
        this.admins = admins;
    }

    /** @param username as for {@link SignUp#signUp} */
    public RenameOutcome rename(UUID id, String username) {
        if (admins.include(username)) {
            return new RenameOutcome.Taken();
        }
        try {
            return profiles.rename(id, username);
        } catch (RuntimeException failed) {
            if (lostRace(failed)) {
                return new RenameOutcome.Taken();
            }
            throw failed;
        }
    }

    private static boolean lostRace(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }
}
