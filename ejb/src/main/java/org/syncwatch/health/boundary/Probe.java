package org.syncwatch.health.boundary;

/** A look at one part that a node depends on. */
public interface Probe {

    Part part();

    /** Whether this node, with its roles and settings, depends on the part. */
    boolean needed();

    /**
     * Returns when the part answers; may be interrupted when that takes too long.
     *
     * @throws Exception when it does not
     */
    void look() throws Exception;
}
