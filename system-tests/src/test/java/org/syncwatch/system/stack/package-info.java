/** The stack under test: started, interrupted and started again as a person would. */
@NullMarked
package org.syncwatch.system.stack;

import org.jspecify.annotations.NullMarked;
