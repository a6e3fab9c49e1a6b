/** Real Chromium browsers and what somebody does and sees in them. */
@NullMarked
package org.syncwatch.system.browser;

import org.jspecify.annotations.NullMarked;
