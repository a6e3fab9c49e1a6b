package org.syncwatch.web.rest;

import org.syncwatch.protocol.server.ServerHello.RoomInfo;
import org.syncwatch.room.entity.Ruling;

/** Turns what became of a decision into an answer, or into the problem that says why it does not hold. */
final class Rulings {

    private Rulings() {}

    static Ruling.Made made(Ruling ruling) {
        if (ruling instanceof Ruling.Made made) {
            return made;
        }
        throw RoomProblems.of(ruling)
                .orElseThrow(() -> new IllegalStateException("no words for " + ruling))
                .asException();
    }

    static RoomInfo room(Ruling ruling) {
        return made(ruling).info();
    }
}
