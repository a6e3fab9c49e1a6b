/** Deeds as they are kept. */
@NullMarked
package org.syncwatch.audit.entity;

import org.jspecify.annotations.NullMarked;
