/** What is known of a link: whose film it names, what its server answered, and the verdict. */
@NullMarked
package org.syncwatch.link.entity;

import org.jspecify.annotations.NullMarked;
