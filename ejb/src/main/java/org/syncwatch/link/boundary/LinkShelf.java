package org.syncwatch.link.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.syncwatch.protocol.Source;

/** The links that were checked, each with the account that had it checked. */
@ApplicationScoped
public class LinkShelf {

    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    public LinkShelf(EntityManager entities, ObjectMapper mapper, Clock clock) {
        this.entities = entities;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Gives the link an id and keeps it for the account. */
    @Transactional
    public UUID keep(UUID account, Source source) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery(
                        "insert into link (id, added_by, source, created_at) values (?1, ?2, cast(?3 as jsonb), ?4)")
                .setParameter(1, id)
                .setParameter(2, account)
                .setParameter(3, json(source))
                .setParameter(4, clock.instant())
                .executeUpdate();
        return id;
    }

    private String json(Source source) {
        try {
            return mapper.writerFor(Source.class).writeValueAsString(source);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a source could not be written as JSON", e);
        }
    }
}
