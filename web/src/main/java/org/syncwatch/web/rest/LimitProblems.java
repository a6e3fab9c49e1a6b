package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.TooMany;

/** What people are told who did something too often. */
public final class LimitProblems {

    private LimitProblems() {}

    /** 429 {@code too_many_requests} with the {@code limit}. */
    public static ProblemException of(TooMany why) {
        return Problem.of(Status.TOO_MANY_REQUESTS, "too_many_requests", words(why.limit()) + " " + when(why))
                .with("limit", why.limit().code())
                .asException(why.retryAfterSeconds());
    }

    private static String words(Limit limit) {
        return switch (limit) {
            case API_REQUESTS -> "Too many requests came from your network.";
            case ROOM_JOINS -> "Too many people from your network entered rooms just now.";
            case ROOM_CREATION -> "You opened many rooms.";
            case UPLOADS -> "You uploaded many films.";
            case FILM_RETRIES -> "You had many films tried again.";
            case LINK_CHECKS -> "You had many links checked.";
            case CHAT_MESSAGES -> "You wrote many messages.";
            case CHAT_CHANGES -> "You changed many messages.";
            case FRIEND_REQUESTS -> "You sent many friend requests.";
            case WRONG_ROOM_CODES -> "Too many codes that came from your network were wrong.";
            case WRONG_ROOM_PASSWORDS -> "The password was wrong too often.";
            case WRONG_PASSWORDS, WRONG_PASSWORDS_OF_ACCOUNT, WRONG_PASSWORDS_FROM_ADDRESS ->
                "Wrong passwords came too often.";
        };
    }

    /** Rounded up, as nobody waits to the second. */
    private static String when(TooMany why) {
        Duration wait = Duration.ofSeconds(why.retryAfterSeconds());
        if (wait.toSeconds() < 60) {
            return "Try again in " + counted(wait.toSeconds(), "second") + ".";
        }
        return "Try again in " + counted((wait.toSeconds() + 59) / 60, "minute") + ".";
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
