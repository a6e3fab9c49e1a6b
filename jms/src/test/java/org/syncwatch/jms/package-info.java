/** A broker for the tests of the adapters. */
@NullMarked
package org.syncwatch.jms;

import org.jspecify.annotations.NullMarked;
