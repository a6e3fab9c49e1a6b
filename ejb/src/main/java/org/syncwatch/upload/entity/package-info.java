/** What is known of an upload. */
@NullMarked
package org.syncwatch.upload.entity;

import org.jspecify.annotations.NullMarked;
