/** Films from upload to playable: what callers may ask, and the ports to storage and the transcoder pool. */
@NullMarked
package org.syncwatch.video.boundary;

import org.jspecify.annotations.NullMarked;
