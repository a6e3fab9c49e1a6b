/** A room and its members. */
@NullMarked
package org.syncwatch.room.entity;

import org.jspecify.annotations.NullMarked;
