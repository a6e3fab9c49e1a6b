/** Recognising links, asking what they lead to, and saying why one cannot be played. */
@NullMarked
package org.syncwatch.link.control;

import org.jspecify.annotations.NullMarked;
