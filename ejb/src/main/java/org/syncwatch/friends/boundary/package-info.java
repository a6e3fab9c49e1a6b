/** Who is a friend of whom, what friends see of each other, and invitations into rooms. */
@NullMarked
package org.syncwatch.friends.boundary;

import org.jspecify.annotations.NullMarked;
