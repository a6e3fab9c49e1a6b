package org.syncwatch.web.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;

/** Reads request records, at most {@link #MAX_BYTES}; tells the caller which field is wrong and nothing more. */
@Provider
@Priority(Priorities.USER - 1000)
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<Record> {

    static final int MAX_BYTES = 64 * 1024;

    private final ObjectMapper mapper;

    @Inject
    public JsonBodyReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw StatusProblems.of(Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode())
                    .asException();
        }
        return parse(bytes, type);
    }

    Record parse(byte[] bytes, Class<Record> type) {
        try {
            Record value = mapper.readValue(bytes, type);
            if (value != null) {
                return value;
            }
        } catch (JsonMappingException e) {
            if (!e.getPath().isEmpty()) {
                throw wrongField(e).asException();
            }
        } catch (JacksonException e) {
            // Jackson's message quotes the input and names our classes: neither is the caller's business.
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
        throw Problem.of(Status.BAD_REQUEST, "malformed_json", "The body is not the JSON object expected here.")
                .asException();
    }

    private static Problem wrongField(JsonMappingException e) {
        String field = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return Problem.unprocessable(
                "invalid",
                "Some fields are not right.",
                List.of(new Problem.FieldError(field, "has the wrong type or is missing")));
    }
}
