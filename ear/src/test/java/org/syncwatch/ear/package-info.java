/** What the application does when it is deployed as an EAR on Payara Server. */
@NullMarked
package org.syncwatch.ear;

import org.jspecify.annotations.NullMarked;
