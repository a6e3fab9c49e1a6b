/** The node to whoever runs it: health, status, and its way down. */
@NullMarked
package org.syncwatch.web.node;

import org.jspecify.annotations.NullMarked;
