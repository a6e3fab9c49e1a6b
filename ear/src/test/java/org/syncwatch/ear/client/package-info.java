/** What browsers do, without a browser. */
@NullMarked
package org.syncwatch.ear.client;

import org.jspecify.annotations.NullMarked;
