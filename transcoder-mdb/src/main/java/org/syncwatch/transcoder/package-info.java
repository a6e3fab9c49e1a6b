/** Takes transcoding jobs from the queue, runs each once and reports how it went. */
@NullMarked
package org.syncwatch.transcoder;

import org.jspecify.annotations.NullMarked;
