package org.syncwatch.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the container's entity manager injectable through constructors. */
@Dependent
class EntityManagers {

    @Produces
    @PersistenceContext(unitName = "syncwatch")
    @SuppressWarnings("NullAway.Init")
    EntityManager entityManager;
}
