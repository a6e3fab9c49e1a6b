/** The house rules that a machine can check. */
@NullMarked
package org.syncwatch.architecture;

import org.jspecify.annotations.NullMarked;
