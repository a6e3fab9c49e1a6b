/** What a node tells a signed-in page wherever in the product it is. */
@NullMarked
package org.syncwatch.protocol.account;

import org.jspecify.annotations.NullMarked;
