/** From where requests and messages come. */
@NullMarked
package org.syncwatch.web.address;

import org.jspecify.annotations.NullMarked;
