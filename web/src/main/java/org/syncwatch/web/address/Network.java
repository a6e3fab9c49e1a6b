package org.syncwatch.web.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** All addresses that begin with the same bits. */
final class Network {

    /** Figures only, so that nothing is ever looked up. */
    private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]+");

    /** Whoever has one address of version 6 mostly has all of these. */
    private static final int CLIENT_BITS_V6 = 64;

    private final byte[] prefix;
    private final int bits;

    private Network(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** @param text an address, or one with a slash and the number of bits that count */
    static Network of(String text) {
        int slash = text.indexOf('/');
        byte[] prefix = bytes(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException(text + " is no address and no network"));
        int all = prefix.length * Byte.SIZE;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text + " counts more bits than there are");
        }
        return new Network(prefix, bits);
    }

    /** What one client has; empty when the text is no address. */
    static Optional<Network> ofClient(String address) {
        return bytes(address)
                .map(all -> new Network(
                        all.length == 4 ? all : Arrays.copyOf(all, CLIENT_BITS_V6 / Byte.SIZE),
                        all.length == 4 ? all.length * Byte.SIZE : CLIENT_BITS_V6));
    }

    /** The same address as everybody writes it; empty when the text is none. */
    static Optional<String> figures(String address) {
        return bytes(address).map(Network::written);
    }

    boolean holds(String address) {
        return bytes(address).filter(this::holds).isPresent();
    }

    private boolean holds(byte[] address) {
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return address.length == prefix.length
                && Arrays.equals(prefix, 0, whole, address, 0, whole)
                && (rest == 0 || (prefix[whole] ^ address[whole]) >> (Byte.SIZE - rest) == 0);
    }

    private static String written(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }

    private static Optional<byte[]> bytes(String address) {
        if (!FIGURES.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(prefix) + "/" + bits;
    }
}
