package org.syncwatch.web.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.syncwatch.account.boundary.Export;
import org.syncwatch.account.boundary.ExportPart;

/** Writes what is kept of an account while it is read. */
@ApplicationScoped
public class ExportFile {

    private final Export export;
    private final ObjectMapper mapper;

    @Inject
    public ExportFile(Export export, ObjectMapper mapper) {
        this.export = export;
        this.mapper = mapper;
    }

    StreamingOutput of(UUID account) {
        return out -> write(account, out);
    }

    private void write(UUID account, OutputStream out) throws IOException {
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            for (ExportPart part : export.parts()) {
                json.writeArrayFieldStart(part.name());
                export.read(part, account, row -> append(row, json));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void append(Object row, JsonGenerator json) {
        try {
            json.writeObject(row);
        } catch (IOException readerGone) {
            throw new UncheckedIOException(readerGone);
        }
    }
}
