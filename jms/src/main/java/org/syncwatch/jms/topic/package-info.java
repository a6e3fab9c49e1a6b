/** Frames and notices between nodes over Artemis multicast addresses, by the broker's own client because it is faster than the resource adapter. */
@NullMarked
package org.syncwatch.jms.topic;

import org.jspecify.annotations.NullMarked;
