package org.syncwatch.launcher.part;

import java.util.Map;

/**
 * A part that is there.
 *
 * @param name what people call it
 * @param what its kind and version
 * @param where its address
 * @param environment what the nodes must know of it, secrets among it
 */
public record Up(String name, String what, String where, Map<String, String> environment) {}
