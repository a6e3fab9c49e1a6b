/** What the friends capability asks of the database. */
@NullMarked
package org.syncwatch.friends.control;

import org.jspecify.annotations.NullMarked;
