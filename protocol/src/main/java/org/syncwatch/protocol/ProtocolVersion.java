package org.syncwatch.protocol;

/** The version of the socket protocol; client and server agree when their major numbers are equal. */
public record ProtocolVersion(int major, int minor) {

    public static final ProtocolVersion CURRENT = new ProtocolVersion(1, 1);

    /**
     * Reads {@code "major.minor"} or {@code "major.minor.patch"}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ProtocolVersion parse(String text) {
        if (!text.matches("\\d{1,4}\\.\\d{1,4}(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException("not a protocol version");
        }
        int firstDot = text.indexOf('.');
        int secondDot = text.indexOf('.', firstDot + 1);
        String minor = text.substring(firstDot + 1, secondDot < 0 ? text.length() : secondDot);
        return new ProtocolVersion(Integer.parseInt(text.substring(0, firstDot)), Integer.parseInt(minor));
    }

    public boolean accepts(ProtocolVersion client) {
        return client.major == major;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
