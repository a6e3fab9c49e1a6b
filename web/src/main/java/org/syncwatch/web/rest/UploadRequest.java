package org.syncwatch.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.syncwatch.upload.boundary.IncomingFilm;

/**
 * The film in an upload request, whose bytes are left on the wire until somebody reads them.
 *
 * @param body read once, to its end
 */
record UploadRequest(IncomingFilm film, InputStream body) {

    /** @throws ProblemException when the request is no readable upload */
    static UploadRequest of(HttpServletRequest request, UUID uploader, @Nullable String filename) {
        try {
            return JakartaServletFileUpload.isMultipartContent(request)
                    ? part(request, uploader, filename)
                    : raw(request, uploader, filename);
        } catch (FileUploadException malformed) {
            throw malformedForm().asException();
        } catch (IOException senderGone) {
            throw UploadProblems.brokenOff().asException();
        }
    }

    private static UploadRequest raw(HttpServletRequest request, UUID uploader, @Nullable String filename)
            throws IOException {
        long length = request.getContentLengthLong();
        return new UploadRequest(
                new IncomingFilm(
                        uploader,
                        named(filename, null),
                        declared(request.getContentType()),
                        length < 0 ? OptionalLong.empty() : OptionalLong.of(length)),
                request.getInputStream());
    }

    private static UploadRequest part(HttpServletRequest request, UUID uploader, @Nullable String filename)
            throws IOException {
        // The iterator hands out parts as they arrive; the parsing methods beside it would spool them to disk.
        FileItemInputIterator parts = new JakartaServletFileUpload<>().getItemIterator(request);
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (!part.isFormField()) {
                return new UploadRequest(
                        new IncomingFilm(
                                uploader,
                                named(filename, part.getName()),
                                declared(part.getContentType()),
                                OptionalLong.empty()),
                        part.getInputStream());
            }
        }
        throw UploadProblems.noFile().asException();
    }

    private static String named(@Nullable String asked, @Nullable String sent) {
        return Optional.ofNullable(asked).or(() -> Optional.ofNullable(sent)).orElse("");
    }

    private static String declared(@Nullable String contentType) {
        return contentType == null ? "" : contentType;
    }

    private static Problem malformedForm() {
        return Problem.of(Status.BAD_REQUEST, "malformed_form", "The form could not be read.");
    }
}
