package org.syncwatch.subtitles.entity;

/**
 * Words on the picture.
 *
 * @param text as WebVTT spells it, lines divided by line feeds, none of them empty
 */
public record Cue(long startMs, long endMs, String text) {}
