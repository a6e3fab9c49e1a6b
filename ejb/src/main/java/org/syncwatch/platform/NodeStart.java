package org.syncwatch.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Tells {@link NodeStarted}, after which the node is up; CDI's own start event comes too early in an EAR, where injecting a resource fails until the
 * modules have their naming contexts.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeStart {

    @Inject
    Event<NodeStarted> listeners;

    @Inject
    NodeLife life;

    @PostConstruct
    void tell() {
        listeners.fire(new NodeStarted());
        life.up();
    }
}
