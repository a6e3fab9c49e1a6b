package org.syncwatch.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a room watches. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = Source.Upload.class, name = "upload"))
public sealed interface Source {

    /** A film uploaded to this installation. */
    record Upload(String videoId, String title) implements Source {}
}
