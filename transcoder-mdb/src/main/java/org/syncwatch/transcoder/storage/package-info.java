/** Carries originals in from object storage and finished segments out to it. */
@NullMarked
package org.syncwatch.transcoder.storage;

import org.jspecify.annotations.NullMarked;
