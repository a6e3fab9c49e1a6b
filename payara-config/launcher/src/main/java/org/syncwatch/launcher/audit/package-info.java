/** Checks exports of the audit log, without a server and without a database. */
@NullMarked
package org.syncwatch.launcher.audit;

import org.jspecify.annotations.NullMarked;
