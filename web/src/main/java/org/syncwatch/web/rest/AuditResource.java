package org.syncwatch.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.boundary.Actor;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditExport;
import org.syncwatch.audit.boundary.AuditLog;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.Retention;
import org.syncwatch.audit.boundary.TargetType;
import org.syncwatch.audit.entity.LoggedDeed;
import org.syncwatch.web.security.Caller;

/** What was done, for admins. */
@Path("admin/audit")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    /** @param next what {@code before} has to be for the next page; null on the last one */
    public record Page(List<LoggedDeed> deeds, @Nullable Long next) {}

    private final AuditLog log;
    private final AuditExport export;
    private final Event<AuditEvent> audit;
    private final Caller caller;

    @Inject
    public AuditResource(AuditLog log, AuditExport export, Event<AuditEvent> audit, Caller caller) {
        this.log = log;
        this.export = export;
        this.audit = audit;
        this.caller = caller;
    }

    /** Newest first. */
    @GET
    public Page find(@BeanParam @Valid AuditFilter filter) {
        int most = filter.most();
        List<LoggedDeed> found = log.page(filter.question(), most + 1);
        boolean more = found.size() > most;
        List<LoggedDeed> page = more ? found.subList(0, most) : found;
        return new Page(page, more ? page.get(most - 1).id() : null);
    }

    /** The kinds of deeds there are. */
    @GET
    @Path("types")
    public List<String> types() {
        return Arrays.stream(AuditType.values()).map(AuditType::code).toList();
    }

    /** Lines of JSON with the chains' hashes; 422 for a class that is none. */
    @GET
    @Path("export")
    @Produces("application/jsonl")
    public Response export(@QueryParam("class") @Nullable String only) {
        List<Retention> chains = Arrays.stream(Retention.values())
                .filter(retention -> only == null || retention.code().equals(only))
                .toList();
        if (chains.isEmpty()) {
            throw Problem.unprocessable(
                            "invalid",
                            "There is no such class.",
                            List.of(new Problem.FieldError("class", "security, moderation or activity")))
                    .asException();
        }
        Actor admin = caller.actor();
        audit.fire(new AuditEvent(
                AuditType.ADMIN_AUDIT_EXPORTED,
                admin.id(),
                admin.name(),
                TargetType.USER,
                admin.id().toString(),
                only == null ? Map.of() : Map.of("class", only),
                true));
        return Response.ok((StreamingOutput) body -> {
                    var lines = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
                    for (Retention chain : chains) {
                        export.write(chain, line -> lines.append(line).append('\n'));
                    }
                    lines.flush();
                })
                .header("Content-Disposition", "attachment; filename=\"audit.jsonl\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
