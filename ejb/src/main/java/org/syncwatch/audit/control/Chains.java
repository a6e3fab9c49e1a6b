package org.syncwatch.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.syncwatch.audit.boundary.Retention;
import org.syncwatch.audit.entity.ChainEnd;
import org.syncwatch.audit.entity.ChainEnds;
import org.syncwatch.audit.entity.SealedDeed;

/** What the chains ask of the database. */
@ApplicationScoped
public class Chains {

    private static final String ENDS = """
            select last_number, encode(last_hash, 'hex') as last_hash, anchor_number,
                   encode(anchor_hash, 'hex') as anchor_hash
              from audit_chain
             where retention = :retention
            """;

    private static final String SEAL = """
            update audit_log a
               set number = n.number, previous = decode(n.previous, 'hex'), hash = decode(n.hash, 'hex')
              from unnest(cast(:ids as bigint[]), cast(:numbers as bigint[]), cast(:previous as text[]),
                          cast(:hashes as text[])) as n (id, number, previous, hash)
             where a.id = n.id
            """;

    private static final String CUT = """
            with kept as (
                update audit_chain c
                   set anchor_number = a.number, anchor_hash = a.hash
                  from audit_log a
                 where a.retention = :retention and a.number = :upTo and c.retention = a.retention)
            delete from audit_log where retention = :retention and number <= :upTo
            """;

    private final EntityManager entities;

    @Inject
    public Chains(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the chain to this transaction; empty when another one has it. */
    public Optional<ChainEnds> locked(Retention retention) {
        return read(ENDS + " for update skip locked", retention);
    }

    public ChainEnds ends(Retention retention) {
        return read(ENDS, retention).orElseThrow();
    }

    /** In the order of the classes, so that nodes take the same way. */
    public List<Retention> unsealed() {
        List<?> codes = entities.createNativeQuery(
                        "select distinct retention from audit_log where number is null", String.class)
                .getResultList();
        return Arrays.stream(Retention.values())
                .filter(retention -> codes.contains(retention.code()))
                .toList();
    }

    public void seal(List<SealedDeed> rows) {
        entities.createNativeQuery(SEAL)
                .setParameter("ids", rows.stream().map(row -> row.deed().id()).toArray(Long[]::new))
                .setParameter(
                        "numbers", rows.stream().map(row -> row.end().number()).toArray(Long[]::new))
                .setParameter("previous", texts(rows, SealedDeed::previous))
                .setParameter("hashes", texts(rows, row -> row.end().hash()))
                .executeUpdate();
    }

    public void endsAt(Retention retention, ChainEnd last) {
        entities.createNativeQuery("""
                        update audit_chain set last_number = :number, last_hash = decode(:hash, 'hex')
                         where retention = :retention
                        """)
                .setParameter("number", last.number())
                .setParameter("hash", last.hash())
                .setParameter("retention", retention.code())
                .executeUpdate();
    }

    /** The last row of the chain before which no row is younger. */
    public long lastBefore(Retention retention, Instant cutoff, ChainEnds ends) {
        List<?> firstKept = entities.createNativeQuery("""
                        select number from audit_log
                         where retention = :retention and number > :anchor and at >= :cutoff
                         order by number
                         limit 1
                        """, Long.class)
                .setParameter("retention", retention.code())
                .setParameter("anchor", ends.anchor().number())
                .setParameter("cutoff", cutoff)
                .getResultList();
        return firstKept.isEmpty() ? ends.last().number() : (Long) firstKept.get(0) - 1;
    }

    public void cut(Retention retention, long upTo) {
        entities.createNativeQuery(CUT)
                .setParameter("retention", retention.code())
                .setParameter("upTo", upTo)
                .executeUpdate();
    }

    private Optional<ChainEnds> read(String query, Retention retention) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = entities.createNativeQuery(query, Tuple.class)
                .setParameter("retention", retention.code())
                .getResultList();
        return found.stream()
                .map(row -> new ChainEnds(end(row, "anchor"), end(row, "last")))
                .findFirst();
    }

    private static ChainEnd end(Tuple row, String which) {
        return new ChainEnd(row.get(which + "_number", Long.class), row.get(which + "_hash", String.class));
    }

    private static String[] texts(List<SealedDeed> rows, Function<SealedDeed, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
