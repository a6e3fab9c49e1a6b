package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import org.syncwatch.video.boundary.StorageUnavailable;

/** A failing object storage is nobody's mistake in the request and may pass. */
@Provider
public class StorageUnavailableMapper implements ExceptionMapper<StorageUnavailable> {

    private static final System.Logger LOG = System.getLogger(StorageUnavailableMapper.class.getName());

    @Override
    public Response toResponse(StorageUnavailable failure) {
        LOG.log(Level.WARNING, "object storage", failure);
        return Problem.of(Status.SERVICE_UNAVAILABLE, "storage_unavailable", "Films cannot be stored right now.")
                .asResponse()
                .header("Retry-After", 5)
                .build();
    }
}
