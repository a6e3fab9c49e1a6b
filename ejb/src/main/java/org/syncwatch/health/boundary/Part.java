package org.syncwatch.health.boundary;

/** What nodes depend on. */
public enum Part {
    DATABASE,
    BROKER,
    STORAGE,
    TURN
}
