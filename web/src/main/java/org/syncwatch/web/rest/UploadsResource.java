package org.syncwatch.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.upload.boundary.IncomingFilm;
import org.syncwatch.upload.boundary.Piece;
import org.syncwatch.upload.boundary.UploadLimits;
import org.syncwatch.upload.boundary.UploadOutcome;
import org.syncwatch.upload.boundary.UploadOutcome.Accepted;
import org.syncwatch.upload.boundary.UploadOutcome.Open;
import org.syncwatch.upload.boundary.Uploads;
import org.syncwatch.upload.entity.Checksum;
import org.syncwatch.upload.entity.Upload;
import org.syncwatch.web.security.Caller;

/** Films that arrive in pieces, as tus 1.0.0 has it. */
@Path("uploads")
@RequestScoped
@RolesAllowed(Roles.USER)
@TusProtocol
public class UploadsResource {

    static final String PIECE = "application/offset+octet-stream";

    private static final String OFFSET = "Upload-Offset";

    private final Uploads uploads;
    private final UploadLimits limits;
    private final Caller caller;

    @Inject
    public UploadsResource(Uploads uploads, UploadLimits limits, Caller caller) {
        this.uploads = uploads;
        this.limits = limits;
        this.caller = caller;
    }

    /** What this end can do; for anybody. */
    @OPTIONS
    @PermitAll
    public Response abilities() {
        return Response.noContent()
                .header("Tus-Version", TusRules.VERSION)
                .header("Tus-Extension", "creation,termination,checksum,expiration")
                .header("Tus-Checksum-Algorithm", "sha1,sha256")
                .header("Tus-Max-Size", limits.values().maxBytes())
                .build();
    }

    /** The same for one upload. */
    @OPTIONS
    @PermitAll
    @Path("{id}")
    public Response abilitiesOfOne() {
        return abilities();
    }

    /** Opens an upload: 201 with its address, or 400, 409, 413, 415, 422, 429. */
    @POST
    public Response open(
            @HeaderParam("Upload-Length") @Nullable String length,
            @HeaderParam("Upload-Metadata") @Nullable String metadata) {
        OptionalLong bytes = TusHeaders.bytes(length);
        if (bytes.isEmpty()) {
            throw UploadProblems.noLength().asException();
        }
        Map<String, String> words = TusHeaders.metadata(metadata)
                .orElseThrow(() -> UploadProblems.malformedMetadata().asException());
        UploadOutcome outcome = uploads.open(new IncomingFilm(
                account(), words.getOrDefault("filename", ""), words.getOrDefault("filetype", ""), bytes));
        if (!(outcome instanceof Open opened)) {
            throw UploadProblems.of(outcome);
        }
        return progress(
                opened.upload(),
                Response.created(URI.create("uploads/" + opened.upload().id())));
    }

    /** 200 with the offset to go on from, or 404 {@code unknown_upload}. */
    @HEAD
    @Path("{id}")
    public Response standing(@PathParam("id") String id) {
        return answer(uploads.standing(account(), known(id)), Response.ok());
    }

    /** Takes a piece: 204 with the new offset, or 400, 404, 409, 413, 422, 460, 503. */
    @PATCH
    @Path("{id}")
    @Consumes(PIECE)
    public Response write(
            @PathParam("id") String id,
            @HeaderParam(OFFSET) @Nullable String offset,
            @HeaderParam("Content-Length") @Nullable String length,
            @HeaderParam("Upload-Checksum") @Nullable String checksum,
            InputStream body) {
        OptionalLong from = TusHeaders.bytes(offset);
        if (from.isEmpty()) {
            throw UploadProblems.noOffset().asException();
        }
        Checksum expected = checksum == null
                ? null
                : TusHeaders.checksum(checksum)
                        .orElseThrow(() -> UploadProblems.unknownChecksum().asException());
        Piece piece = new Piece(from.getAsLong(), TusHeaders.bytes(length), body, expected);
        return answer(uploads.write(account(), known(id), piece), Response.noContent());
    }

    /** Gives the upload up: 204, or 404 {@code unknown_upload}. */
    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") String id) {
        if (!uploads.end(account(), known(id))) {
            throw UploadProblems.unknown().asException();
        }
    }

    private static Response answer(UploadOutcome outcome, Response.ResponseBuilder answer) {
        if (outcome instanceof Accepted done) {
            return answer.header(OFFSET, done.sizeBytes())
                    .header("Upload-Length", done.sizeBytes())
                    .header("SyncWatch-Video", done.status().videoId())
                    .build();
        }
        if (outcome instanceof Open open) {
            return progress(open.upload(), answer);
        }
        throw UploadProblems.of(outcome);
    }

    private static Response progress(Upload upload, Response.ResponseBuilder answer) {
        return answer.header(OFFSET, upload.stored())
                .header("Upload-Length", upload.length())
                .header("Upload-Expires", TusHeaders.date(upload.expiresAt()))
                .build();
    }

    private static UUID known(String id) {
        return VideoIds.parse(id).orElseThrow(() -> UploadProblems.unknown().asException());
    }

    private UUID account() {
        return caller.requiredAccountId();
    }
}
