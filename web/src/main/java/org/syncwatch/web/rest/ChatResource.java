package org.syncwatch.web.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.chat.boundary.ChatPages;
import org.syncwatch.chat.boundary.ChatRules;
import org.syncwatch.protocol.server.ChatPage;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.room.boundary.Membership;
import org.syncwatch.room.boundary.Rooms;
import org.syncwatch.web.security.Caller;

/** A room's chat, to page through and to keep, and its rules. */
@Path("rooms/{code}/chat")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChatResource {

    /** Carries the secret of a seat, as a guest has no account. */
    static final String MEMBER_TOKEN = "SyncWatch-Member";

    private final ChatPages pages;
    private final ChatRules rules;
    private final Membership membership;
    private final Rooms rooms;
    private final Caller caller;

    @Inject
    public ChatResource(ChatPages pages, ChatRules rules, Membership membership, Rooms rooms, Caller caller) {
        this.pages = pages;
        this.rules = rules;
        this.membership = membership;
        this.rooms = rooms;
        this.caller = caller;
    }

    /** The newest messages, or those before one; 404 for whoever has no seat in the room. */
    @GET
    @PermitAll
    public ChatPage page(
            @PathParam("code") String code,
            @QueryParam("before") @Nullable @Min(1) Long before,
            @HeaderParam(MEMBER_TOKEN) @Nullable String memberToken) {
        UUID room = membership
                .room(code, caller.accountId().orElse(null), memberToken)
                .orElseThrow(() -> RoomProblems.unknownRoom().asException());
        return pages.before(room, before);
    }

    /** 403 {@code owner_needed} for anybody but the owner. */
    @PATCH
    @RolesAllowed(Roles.USER)
    public void change(@PathParam("code") String code, @NotNull @Valid ChatRulesBody body) {
        UUID room =
                rooms.idOf(code).orElseThrow(() -> RoomProblems.unknownRoom().asException());
        if (!rules.change(room, caller.requiredAccountId(), body.slowModeSeconds())) {
            throw RoomProblems.of(Refusal.owner_needed).asException();
        }
    }
}
