package org.syncwatch.account.boundary;

/** What one capability keeps of an account, for its owner to take away. */
public interface ExportPart {

    /** Names the part in the file. */
    String name();

    /** Native query with the one parameter {@code account}; each row becomes an object with its columns. */
    String query();
}
