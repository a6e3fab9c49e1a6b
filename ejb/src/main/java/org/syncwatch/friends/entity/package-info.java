/** How two people stand to each other. */
@NullMarked
package org.syncwatch.friends.entity;

import org.jspecify.annotations.NullMarked;
