/** Stores the audit log, seals it into chains and cuts off what is old. */
@NullMarked
package org.syncwatch.audit.control;

import org.jspecify.annotations.NullMarked;
