/** What people and programs meet when they use the running stack. */
@NullMarked
package org.syncwatch.system;

import org.jspecify.annotations.NullMarked;
