/** Films on their way in: whole or in pieces, within quota and pace, and the port to the storage's parts. */
@NullMarked
package org.syncwatch.upload.boundary;

import org.jspecify.annotations.NullMarked;
