package org.syncwatch.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255"
            })
    void addressesOfVersion4ThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.has(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "::127.0.0.1",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:a9fe:a9fe",
                "::ffff:0:127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::8.8.8.8",
                "100::1",
                "2001::1",
                "2001:0:7f00:1::",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:808:808::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ffff::1"
            })
    void addressesOfVersion6ThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.has(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.17",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "3ffe::1",
                "64:ff9b::8.8.8.8"
            })
    void publicAddresses(String address) throws UnknownHostException {
        assertThat(PublicAddresses.has(InetAddress.getByName(address))).isTrue();
    }

    @Property
    void whatThePlatformCallsSpecialIsNeverPublic(@ForAll @Size(4) byte[] figures) throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(figures);

        if (special(address)) {
            assertThat(PublicAddresses.has(address)).isFalse();
        }
    }

    @Property
    void anAddressOfVersion4IsNoMorePublicInsideOneOfVersion6(@ForAll @Size(4) byte[] figures)
            throws UnknownHostException {
        boolean isPublic = PublicAddresses.has(InetAddress.getByAddress(figures));

        assertThat(PublicAddresses.has(inside("64:ff9b::", figures))).isEqualTo(isPublic);
        for (String prefix : new String[] {"::", "::ffff:0:0", "::ffff:0:0:0", "64:ff9b:1::"}) {
            assertThat(PublicAddresses.has(inside(prefix, figures))).isFalse();
        }
    }

    @Property
    void ofVersion6OnlyAssignedUnicastIsPublic(@ForAll @Size(16) byte[] figures) throws UnknownHostException {
        InetAddress address = Inet6Address.getByAddress(null, figures, -1);

        if (PublicAddresses.has(address)) {
            assertThat(figures[0] & 0xE0).isEqualTo(0x20);
            assertThat(special(address)).isFalse();
        }
    }

    private static boolean special(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private static InetAddress inside(String prefix, byte[] figures) throws UnknownHostException {
        byte[] whole = new byte[16];
        byte[] begin = InetAddress.getByName(prefix).getAddress();
        // The platform shortens mapped addresses of version 4 by itself; here they stay long.
        System.arraycopy(begin, 0, whole, begin.length == 4 ? 12 : 0, begin.length);
        if (prefix.equals("::ffff:0:0")) {
            whole[10] = (byte) 0xFF;
            whole[11] = (byte) 0xFF;
        }
        System.arraycopy(figures, 0, whole, 12, 4);
        return Inet6Address.getByAddress(null, whole, -1);
    }
}
