/** A real Payara Server with its backing parts, on loopback ports of its own. */
@NullMarked
package org.syncwatch.ear.server;

import org.jspecify.annotations.NullMarked;
