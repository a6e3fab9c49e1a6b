package org.syncwatch.system.bench.load;

import java.util.concurrent.CompletableFuture;

/** Where members get their tickets, one at a time. */
interface Entrance {

    /**
     * What lets a member in.
     *
     * @param ticket good once, for the socket
     * @param memberToken with which the same member comes back
     */
    record Pass(String ticket, String memberToken) {}

    CompletableFuture<Pass> pass(Member member);
}
