/** Films that are somewhere else: adding their links, and the port through which the server looks at them. */
@NullMarked
package org.syncwatch.link.boundary;

import org.jspecify.annotations.NullMarked;
