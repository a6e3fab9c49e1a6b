/** What nodes share and may lose: tickets in the Payara Data Grid. */
@NullMarked
package org.syncwatch.web.grid;

import org.jspecify.annotations.NullMarked;
