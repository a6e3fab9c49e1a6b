package org.syncwatch.audit.boundary;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncwatch.audit.control.ChainHashes;
import org.syncwatch.audit.control.Chains;
import org.syncwatch.audit.control.DeedRows;
import org.syncwatch.audit.entity.ChainEnd;
import org.syncwatch.audit.entity.ChainEnds;
import org.syncwatch.audit.entity.SealedDeed;

/**
 * Puts rows into the chain of their class and cuts off its beginning. Any node may do either at any time: the chain's row is
 * locked, and who finds it locked leaves the work to the other.
 */
@ApplicationScoped
@Transactional
public class AuditChain {

    private final Chains chains;
    private final DeedRows rows;
    private final ChainHashes hashes;

    @Inject
    public AuditChain(Chains chains, DeedRows rows, ChainHashes hashes) {
        this.chains = chains;
        this.rows = rows;
        this.hashes = hashes;
    }

    /** The classes of which there are rows to seal. */
    public List<Retention> unsealed() {
        return chains.unsealed();
    }

    /**
     * Seals rows that are not yet, oldest first; one that is committed late comes later in the chain.
     *
     * @return how many
     */
    public int seal(Retention retention, int most) {
        Optional<ChainEnds> ends = chains.locked(retention);
        if (ends.isEmpty()) {
            return 0;
        }
        ChainEnd last = ends.get().last();
        List<SealedDeed> sealed = new ArrayList<>();
        for (DeedRows.Row row : rows.where("retention = :retention and number is null", of(retention), "id", most)) {
            SealedDeed next = hashes.next(last, row.deed());
            sealed.add(next);
            last = next.end();
        }
        if (!sealed.isEmpty()) {
            chains.seal(sealed);
            chains.endsAt(retention, last);
        }
        return sealed.size();
    }

    /**
     * Forgets the chain's beginning as far as it is too old, and keeps the hash of the last forgotten row.
     *
     * @return how many rows were forgotten
     */
    public int cut(Retention retention, Instant before, int most) {
        Optional<ChainEnds> ends = chains.locked(retention);
        if (ends.isEmpty()) {
            return 0;
        }
        long anchor = ends.get().anchor().number();
        long upTo = Math.min(chains.lastBefore(retention, before, ends.get()), anchor + most);
        if (upTo <= anchor) {
            return 0;
        }
        chains.cut(retention, upTo);
        return (int) (upTo - anchor);
    }

    /** Where the chain begins and ends. */
    public ChainEnds ends(Retention retention) {
        return chains.ends(retention);
    }

    /**
     * Sealed rows in the chain's order, each with its text made anew from what is stored, beside the number and the hashes that
     * were stored when it was sealed.
     */
    public List<SealedDeed> between(Retention retention, long after, long upTo, int most) {
        Map<String, Object> range = Map.of("retention", retention.code(), "after", after, "upTo", upTo);
        return rows
                .where("retention = :retention and number > :after and number <= :upTo", range, "number", most)
                .stream()
                .map(this::asItWasSealed)
                .toList();
    }

    private SealedDeed asItWasSealed(DeedRows.Row row) {
        long number = requireNonNull(row.number());
        String previous = requireNonNull(row.previous());
        return new SealedDeed(
                row.deed(),
                new ChainEnd(number, requireNonNull(row.hash())),
                previous,
                hashes.text(row.deed(), number, previous));
    }

    private static Map<String, Object> of(Retention retention) {
        return Map.of("retention", retention.code());
    }
}
