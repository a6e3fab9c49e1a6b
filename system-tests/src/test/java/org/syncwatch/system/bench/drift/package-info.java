/** How far apart the pictures of one room are: several browsers, several networks, and what people do. */
@NullMarked
package org.syncwatch.system.bench.drift;

import org.jspecify.annotations.NullMarked;
