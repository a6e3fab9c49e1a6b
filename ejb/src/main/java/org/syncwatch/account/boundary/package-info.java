/** Signing up, signing in and staying signed in. */
@NullMarked
package org.syncwatch.account.boundary;

import org.jspecify.annotations.NullMarked;
