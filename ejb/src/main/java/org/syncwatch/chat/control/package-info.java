/** Makes batches of wishes durable and reads the log. */
@NullMarked
package org.syncwatch.chat.control;

import org.jspecify.annotations.NullMarked;
