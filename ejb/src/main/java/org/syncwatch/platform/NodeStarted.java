package org.syncwatch.platform;

/** Told once, when the schema is up to date and resources can be looked up: beans with work of their own begin it now. */
public record NodeStarted() {}
