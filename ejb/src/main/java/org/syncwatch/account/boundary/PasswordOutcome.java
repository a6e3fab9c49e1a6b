package org.syncwatch.account.boundary;

import org.syncwatch.limits.boundary.TooMany;

/** What became of something that needs the password. */
public sealed interface PasswordOutcome {

    record Done() implements PasswordOutcome {}

    record WrongPassword() implements PasswordOutcome {}

    /** Too many wrong passwords came before; this one was not looked at. */
    record HeldUp(TooMany why) implements PasswordOutcome {}

    /** Too many passwords are being hashed; try again in a few seconds. */
    record Busy() implements PasswordOutcome {}
}
