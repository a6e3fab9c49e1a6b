/** How bytes become parts, and the rows of open uploads. */
@NullMarked
package org.syncwatch.upload.control;

import org.jspecify.annotations.NullMarked;
