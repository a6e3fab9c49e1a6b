package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import org.syncwatch.account.boundary.ExportPart;

/** Films the account uploaded. */
@ApplicationScoped
public class ExportedFilms implements ExportPart {

    @Override
    public String name() {
        return "films";
    }

    @Override
    public String query() {
        return """
                select id, title, content_type, size_bytes, status, duration_ms, created_at
                  from video where uploader_id = :account and deleted_at is null order by created_at
                """;
    }
}
