package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.boundary.PasswordHashing;
import org.syncwatch.limits.boundary.TooMany;
import org.syncwatch.platform.Combiner;
import org.syncwatch.room.boundary.Seats.Decision;
import org.syncwatch.room.control.Blame;

/**
 * Lets people into rooms, those who come at the same time together; passwords are checked apart, since hashing must not hold the
 * rooms' locks.
 */
@ApplicationScoped
public class Door {

    private static final int MOST_TOGETHER = 256;

    private final Seats seats;
    private final PasswordHashing passwords;
    private final DoorGuard guard;
    private final Combiner<Claim, Supplier<Decision>> claims;

    @Inject
    public Door(Seats seats, PasswordHashing passwords, DoorGuard guard) {
        this.seats = seats;
        this.passwords = passwords;
        this.guard = guard;
        this.claims = new Combiner<>(this::settle, MOST_TOGETHER);
    }

    /** @param network of the client as limits count it, or null for one that has no limit */
    public JoinOutcome enter(String code, JoinRequest request, @Nullable String network) {
        Optional<TooMany> tooMany = guard.mayEnter(code, request, network);
        if (tooMany.isPresent()) {
            return new JoinOutcome.HeldUp(tooMany.get());
        }
        JoinOutcome outcome = decide(code, request);
        guard.note(code, request, outcome, network);
        return outcome;
    }

    /** The same for somebody who only looks at a room. */
    public LookOutcome look(String code, @Nullable String network) {
        return guard.look(code, network);
    }

    private JoinOutcome decide(String code, JoinRequest request) {
        Claim claim = Claim.of(code, request);
        Decision decision = ask(claim);
        Optional<String> hash = decision.passwordHash();
        if (hash.isEmpty() || request.password() == null) {
            return decision.outcome();
        }
        return passwords
                .matches(request.password(), hash.get())
                .map(right -> right ? ask(claim.withCheckedPassword()).outcome() : new JoinOutcome.WrongPassword())
                .orElseGet(JoinOutcome.Busy::new);
    }

    private Decision ask(Claim claim) {
        return claims.ask(claim).get();
    }

    /** What is wrong with one claim is not the others' misfortune. */
    private List<Supplier<Decision>> settle(List<Claim> together) {
        try {
            return seats.claim(together).stream()
                    .<Supplier<Decision>>map(decision -> () -> decision)
                    .toList();
        } catch (RuntimeException failed) {
            if (!Blame.isTheClaims(failed)) {
                throw failed;
            }
            return together.size() == 1
                    ? List.of(() -> {
                        throw failed;
                    })
                    : together.stream()
                            .flatMap(claim -> settle(List.of(claim)).stream())
                            .toList();
        }
    }
}
