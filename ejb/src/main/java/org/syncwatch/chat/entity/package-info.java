/** The rules of a room's chat. */
@NullMarked
package org.syncwatch.chat.entity;

import org.jspecify.annotations.NullMarked;
