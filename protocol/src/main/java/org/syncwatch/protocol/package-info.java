/** The wire contract: what browsers, nodes and the transcoder say to one another. */
@NullMarked
package org.syncwatch.protocol;

import org.jspecify.annotations.NullMarked;
