package org.syncwatch.account.boundary;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * bcrypt, kept from taking the whole machine: one core always stays free for everything else, and who finds no slot in
 * time is told so by an empty result.
 */
@ApplicationScoped
public class PasswordHashing {

    /** bcrypt reads no further; longer passwords are refused rather than cut in silence. */
    public static final int MAX_BYTES = 72;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** More would hold the HTTP threads that everyone else needs. */
    private static final int MOST_WAITING = 6;

    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

    private final BCrypt.Hasher hasher;
    private final BCrypt.Verifyer verifyer;
    private final int cost;
    private final Semaphore slots;
    private final Semaphore admitted;
    private final Duration patience;
    private final byte[] nobodysHash;

    @Inject
    public PasswordHashing(@ConfigProperty(name = "syncwatch.password.cost") int cost, SecureRandom random) {
        this(cost, random, Math.max(1, Runtime.getRuntime().availableProcessors() - 1), PATIENCE);
    }

    PasswordHashing(int cost, SecureRandom random, int slots, Duration patience) {
        this.cost = cost;
        this.slots = new Semaphore(slots, true);
        admitted = new Semaphore(slots + MOST_WAITING);
        this.patience = patience;
        hasher = BCrypt.with(VERSION, random, LongPasswordStrategies.strict(VERSION));
        verifyer = BCrypt.verifyer(VERSION, LongPasswordStrategies.strict(VERSION));
        nobodysHash = hasher.hash(cost, new byte[] {1});
    }

    /** @return the hash to store, or empty when the server is busy hashing */
    public Optional<String> hash(String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        return inSlot(() -> new String(hasher.hash(cost, bytes), StandardCharsets.US_ASCII));
    }

    /**
     * Takes the same time whether there is a hash or not.
     *
     * @param hash of the account, or null when there is no such account
     * @return empty when the server is busy hashing
     */
    public Optional<Boolean> matches(String password, @Nullable String hash) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        boolean possible = hash != null && bytes.length <= MAX_BYTES && bytes.length > 0;
        byte[] against = hash != null && possible ? hash.getBytes(StandardCharsets.US_ASCII) : nobodysHash;
        byte[] candidate = possible ? bytes : new byte[] {2};
        return inSlot(() -> verifyer.verify(candidate, against).verified && possible);
    }

    private <T> Optional<T> inSlot(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            return Optional.empty();
        }
        try {
            if (!slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                slots.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            admitted.release();
        }
    }
}
