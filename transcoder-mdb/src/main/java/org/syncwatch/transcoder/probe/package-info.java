/** Reads what an uploaded file says of itself and refuses what cannot become a film. */
@NullMarked
package org.syncwatch.transcoder.probe;

import org.jspecify.annotations.NullMarked;
