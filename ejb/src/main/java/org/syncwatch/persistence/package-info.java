/** The way to the database: its schema and the entity manager. */
@NullMarked
package org.syncwatch.persistence;

import org.jspecify.annotations.NullMarked;
