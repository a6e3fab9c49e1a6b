/** What a transcoder node tells of itself. */
@NullMarked
package org.syncwatch.transcoder.health;

import org.jspecify.annotations.NullMarked;
