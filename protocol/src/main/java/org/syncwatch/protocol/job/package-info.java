/** What the application and the transcoder pool say to each other over the broker. */
@NullMarked
package org.syncwatch.protocol.job;

import org.jspecify.annotations.NullMarked;
