package org.syncwatch.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Locale;

/** Invite codes of 8 characters: 40 random bits in an alphabet without the look-alikes 0 O 1 I. */
@ApplicationScoped
public class RoomCodes {

    public static final int LENGTH = 8;

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom random;

    @Inject
    public RoomCodes(SecureRandom random) {
        this.random = random;
    }

    public String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int position = 0; position < LENGTH; position++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What a person typed, as it is stored: people type codes in lower case. */
    public static String normalised(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether there may be a room with this code. */
    public static boolean wellFormed(String code) {
        return code.length() == LENGTH && code.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }
}
