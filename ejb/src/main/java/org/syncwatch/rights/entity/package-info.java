/** Who may do what in a room: one answer for all that asks. */
@NullMarked
package org.syncwatch.rights.entity;

import org.jspecify.annotations.NullMarked;
