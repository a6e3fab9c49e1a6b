package org.syncwatch.link.entity;

/** Why a link cannot be watched together; the names in lower case are part of the API. */
public enum LinkRefusal {
    NOT_A_LINK,
    UNREACHABLE,
    NOT_PUBLIC,
    NOT_A_FILM,
    TOO_SLOW,
    EMBEDDING_DISABLED,
    CORS_MISSING,
    X_FRAME_OPTIONS,
    CSP_BLOCKED,
    DRM_PROTECTED,
    UNKNOWN_PROVIDER
}
