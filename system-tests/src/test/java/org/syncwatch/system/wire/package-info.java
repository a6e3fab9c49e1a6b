/** The stack's doors for programs: REST and the room's socket. */
@NullMarked
package org.syncwatch.system.wire;

import org.jspecify.annotations.NullMarked;
