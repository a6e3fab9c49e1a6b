/** Parts shared by the tests of all modules: a real database and a clock to turn. */
@NullMarked
package org.syncwatch.testing;

import org.jspecify.annotations.NullMarked;
