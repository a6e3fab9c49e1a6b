package org.syncwatch.link.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import org.syncwatch.account.boundary.ExportPart;

/** Films elsewhere that the account had checked. */
@ApplicationScoped
public class ExportedLinks implements ExportPart {

    @Override
    public String name() {
        return "links";
    }

    @Override
    public String query() {
        return """
                select source ->> 'title' as title, source ->> 'type' as type, source ->> 'url' as url,
                       source ->> 'provider' as provider, source ->> 'videoId' as provider_video_id, created_at
                  from link where added_by = :account order by created_at
                """;
    }
}
