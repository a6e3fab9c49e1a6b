package org.syncwatch.room.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells whether two addresses are one client's, as far as can be known. */
final class Neighbours {

    /** Whoever has one address of version 6 mostly has all that begin with the same eight bytes. */
    private static final int CLIENT_BYTES_V6 = 8;

    private Neighbours() {}

    /** @param one in figures, as the other; nothing is like an address that nobody knows */
    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && Arrays.equals(client(one), client(other));
    }

    private static byte[] client(String figures) {
        try {
            byte[] all = InetAddress.getByName(figures).getAddress();
            return all.length > CLIENT_BYTES_V6 ? Arrays.copyOf(all, CLIENT_BYTES_V6) : all;
        } catch (UnknownHostException notFigures) {
            throw new IllegalArgumentException(figures + " is no address in figures", notFigures);
        }
    }
}
