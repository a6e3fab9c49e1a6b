/** Passwords, refresh secrets and their rotation. */
@NullMarked
package org.syncwatch.account.control;

import org.jspecify.annotations.NullMarked;
