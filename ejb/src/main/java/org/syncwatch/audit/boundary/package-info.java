/** Notes who did what, for whoever has to find out later. */
@NullMarked
package org.syncwatch.audit.boundary;

import org.jspecify.annotations.NullMarked;
