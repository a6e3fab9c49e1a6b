/** What is said in a room and what happened in it: a log without gaps. */
@NullMarked
package org.syncwatch.chat.boundary;

import org.jspecify.annotations.NullMarked;
