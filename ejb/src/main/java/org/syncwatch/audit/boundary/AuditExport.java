package org.syncwatch.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.syncwatch.audit.entity.ChainEnd;
import org.syncwatch.audit.entity.ChainEnds;
import org.syncwatch.audit.entity.SealedDeed;

/**
 * Writes chains out so that anybody can check them without the database (docs/audit.md). Each page is a transaction of its own,
 * since somebody may read slowly.
 */
@ApplicationScoped
public class AuditExport {

    private static final int PAGE = 1_000;

    private final AuditChain chain;

    @Inject
    public AuditExport(AuditChain chain) {
        this.chain = chain;
    }

    /** Where the lines go, in their order. */
    @FunctionalInterface
    public interface Lines {
        void add(String line) throws IOException;
    }

    /** The anchor, every sealed row behind it, and the head; whoever finds no head has not got all of it. */
    public void write(Retention retention, Lines lines) throws IOException {
        chain.seal(retention, PAGE);
        ChainEnds ends = chain.ends(retention);
        lines.add(end("anchor", retention, ends.anchor()));
        long written = ends.anchor().number();
        while (written < ends.last().number()) {
            List<SealedDeed> page =
                    chain.between(retention, written, ends.last().number(), PAGE);
            if (page.isEmpty()) {
                break;
            }
            for (SealedDeed deed : page) {
                lines.add(deed.line());
            }
            written = page.get(page.size() - 1).end().number();
        }
        lines.add(end("head", retention, ends.last()));
    }

    private static String end(String which, Retention retention, ChainEnd end) {
        return "{\"%s\":{\"class\":\"%s\",\"number\":%d,\"hash\":\"%s\"}}"
                .formatted(which, retention.code(), end.number(), end.hash());
    }
}
