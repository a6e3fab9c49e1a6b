/** Films that tell which of their frames is on the screen. */
@NullMarked
package org.syncwatch.system.film;

import org.jspecify.annotations.NullMarked;
