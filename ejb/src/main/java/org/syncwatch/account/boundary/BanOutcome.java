package org.syncwatch.account.boundary;

/** What became of a wish to ban an account or to undo it. */
public enum BanOutcome {
    DONE,
    UNKNOWN_ACCOUNT,
    /** Admins are made and unmade by configuration only. */
    IS_AN_ADMIN
}
