package org.syncwatch.web.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of the public internet, after IANA's registries of special-purpose addresses. Of version 6 only the
 * assigned unicast range counts, so every form that hides a version 4 address is out unless it is unpacked here.
 */
final class PublicAddresses {

    private static final int V4_BYTES = 4;

    private static final List<Block> NOT_PUBLIC_V4 = blocks(
            "0.0.0.0/8", // this host, this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carriers' own, and some clouds' metadata
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // a cloud's own services behind an address that looks public
            "169.254.0.0/16", // link-local, and most clouds' metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    private static final Block UNICAST_V6 = Block.of("2000::/3");

    private static final List<Block> NOT_PUBLIC_V6 = blocks(
            "2001::/23", // protocol assignments, among them Teredo
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation

    /** Networks without version 4 reach all of it through this block, so it is judged by what is inside. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == V4_BYTES ? hasV4(bytes) : hasV6(bytes);
    }

    private static boolean hasV4(byte[] address) {
        return NOT_PUBLIC_V4.stream().noneMatch(block -> block.holds(address));
    }

    private static boolean hasV6(byte[] address) {
        if (NAT64.holds(address)) {
            return hasV4(Arrays.copyOfRange(address, address.length - V4_BYTES, address.length));
        }
        return UNICAST_V6.holds(address) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }

    /** All addresses that begin with the same bits. */
    private static final class Block {

        private final byte[] prefix;
        private final int bits;

        private Block(byte[] prefix, int bits) {
            this.prefix = prefix;
            this.bits = bits;
        }

        static Block of(String text) {
            int slash = text.indexOf('/');
            try {
                // An address in figures is parsed, not looked up.
                byte[] prefix = InetAddress.getByName(text.substring(0, slash)).getAddress();
                return new Block(prefix, Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean holds(byte[] address) {
            int whole = bits / 8;
            if (!Arrays.equals(prefix, 0, whole, address, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            return rest == 0 || (prefix[whole] ^ address[whole]) >> (8 - rest) == 0;
        }
    }
}
