/** Object storage behind the application: originals go in through here, segments come out. */
@NullMarked
package org.syncwatch.web.media;

import org.jspecify.annotations.NullMarked;
