/** Who is calling: access tokens, the refresh cookie and the caller of a request. */
@NullMarked
package org.syncwatch.web.security;

import org.jspecify.annotations.NullMarked;
