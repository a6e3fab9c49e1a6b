/** Accounts and the sessions they have open. */
@NullMarked
package org.syncwatch.account.entity;

import org.jspecify.annotations.NullMarked;
