package org.syncwatch.room.control;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells what is wrong with the rows of a statement from what is wrong with the database. */
public final class Blame {

    private Blame() {}

    /** SQL's class 22 is a value that cannot be stored, for example a name with a NUL; 23 is a rule, as that of a known account. */
    public static boolean isTheClaims(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException refused
                        && String.valueOf(refused.getSQLState()).matches("2[23].*"));
    }
}
