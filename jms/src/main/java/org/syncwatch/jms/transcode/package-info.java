/** The two queues between the application and the transcoder pool. */
@NullMarked
package org.syncwatch.jms.transcode;

import org.jspecify.annotations.NullMarked;
