package org.syncwatch.launcher.files;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords that are made at the first start and kept: the parts' data knows them. */
public final class Secrets {

    private static final int BITS = 160;

    private final Path file;
    private final SecureRandom random;
    private final Map<String, String> known = new TreeMap<>();

    private Secrets(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    public static Secrets open(Path file, SecureRandom random) throws IOException {
        var secrets = new Secrets(file, random);
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var equals = line.indexOf('=');
                if (equals > 0) {
                    secrets.known.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        }
        return secrets;
    }

    /** The secret of that name, of letters and digits alone: asadmin gives other characters a meaning. */
    public synchronized String secret(String name) throws IOException {
        var present = known.get(name);
        if (present != null) {
            return present;
        }
        var made = new BigInteger(BITS, random).toString(Character.MAX_RADIX);
        known.put(name, made);
        PrivateFile.write(
                file,
                known.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        return made;
    }
}
