/** Films that could not be made playable, and another try. */
@NullMarked
package org.syncwatch.transcode.boundary;

import org.jspecify.annotations.NullMarked;
