/** The lanes that put commands in order and make them durable. */
@NullMarked
package org.syncwatch.playback.control;

import org.jspecify.annotations.NullMarked;
