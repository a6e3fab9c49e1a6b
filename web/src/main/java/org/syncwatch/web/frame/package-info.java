/** Judges the frames of sockets before the platform makes room for them. */
@NullMarked
package org.syncwatch.web.frame;

import org.jspecify.annotations.NullMarked;
