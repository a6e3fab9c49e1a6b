package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.control.AvatarImage;

/** Pictures of accounts; each is kept under a new name, so that whoever has seen one may keep it for ever. */
@ApplicationScoped
public class Avatars {

    /** Sides of the squares a picture is kept in, in pixels. */
    public static final List<Integer> SIDES = List.of(256, 64);

    /** Largest file taken. */
    public static final int MAX_BYTES = 5 << 20;

    private static final int NAME_BYTES = 16;

    /** Decoding takes a processor and some megabytes: one at a time. */
    private final Semaphore decoding = new Semaphore(1);

    private final Profiles profiles;
    private final AvatarStorage storage;
    private final SecureRandom random;

    @Inject
    public Avatars(Profiles profiles, AvatarStorage storage, SecureRandom random) {
        this.profiles = profiles;
        this.storage = storage;
        this.random = random;
    }

    /** What became of a new picture. */
    public sealed interface Outcome {

        record Shown(String avatar) implements Outcome {}

        record NotAPicture() implements Outcome {}

        /** Another one is being drawn; try again in a moment. */
        record Busy() implements Outcome {}
    }

    public Outcome show(UUID account, byte[] file) {
        if (!decoding.tryAcquire()) {
            return new Outcome.Busy();
        }
        Optional<List<byte[]>> squares;
        try {
            squares = AvatarImage.read(file)
                    .map(image -> SIDES.stream().map(image::square).toList());
        } finally {
            decoding.release();
        }
        return squares.<Outcome>map(drawn -> new Outcome.Shown(keep(account, drawn)))
                .orElseGet(Outcome.NotAPicture::new);
    }

    public void hide(UUID account) {
        replace(account, null);
    }

    /** Where the picture of this name and side is kept. */
    public static String key(String avatar, int side) {
        return prefix(avatar) + side + ".jpg";
    }

    private String keep(UUID account, List<byte[]> squares) {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        String avatar = HexFormat.of().formatHex(name);
        for (int at = 0; at < SIDES.size(); at++) {
            storage.store(key(avatar, SIDES.get(at)), squares.get(at));
        }
        replace(account, avatar);
        return avatar;
    }

    private void replace(UUID account, @Nullable String avatar) {
        profiles.show(account, avatar).ifPresent(before -> storage.removeAll(prefix(before)));
    }

    private static String prefix(String avatar) {
        return "avatars/" + avatar + "/";
    }
}
