/** How the parts are looked at that need no adapter. */
@NullMarked
package org.syncwatch.health.control;

import org.jspecify.annotations.NullMarked;
