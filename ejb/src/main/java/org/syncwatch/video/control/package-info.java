/** Rules about what may be uploaded and what it is called. */
@NullMarked
package org.syncwatch.video.control;

import org.jspecify.annotations.NullMarked;
