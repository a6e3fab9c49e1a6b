package org.syncwatch.audit.entity;

/**
 * A chain from where it was last cut to where it was last continued.
 *
 * @param anchor the last row that is gone
 */
public record ChainEnds(ChainEnd anchor, ChainEnd last) {}
