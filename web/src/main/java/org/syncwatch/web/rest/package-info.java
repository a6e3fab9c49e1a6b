/** The REST door: JSON in and out, refusals as problem documents (RFC 9457). */
@NullMarked
package org.syncwatch.web.rest;

import org.jspecify.annotations.NullMarked;
