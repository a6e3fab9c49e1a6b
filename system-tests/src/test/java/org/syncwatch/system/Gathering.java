package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Member;
import org.syncwatch.system.wire.Rest;

/** A new room of somebody new at the first node, and everybody who comes to it. */
final class Gathering implements AutoCloseable {

    private final LocalStack stack;
    private final Rest owner;
    private final String code;
    private final List<Member> inside = new ArrayList<>();

    private Gathering(LocalStack stack, Rest owner, String code) {
        this.stack = stack;
        this.owner = owner;
        this.code = code;
    }

    static Gathering of(LocalStack stack, Map<String, ?> settings) throws Exception {
        Rest owner = Rest.nobody(stack.node(1)).somebody("ada");
        Answer room = owner.post("/api/rooms", settings);
        assertThat(room.status()).as("%s", room).isEqualTo(201);
        return new Gathering(stack, owner, room.text("code"));
    }

    Rest owner() {
        return owner;
    }

    String code() {
        return code;
    }

    /** Of the room itself, or of something in it. */
    String path(String rest) {
        return "/api/rooms/" + code + rest;
    }

    String path(Member member, String rest) {
        return path("/members/" + member.id() + rest);
    }

    Member ada() throws Exception {
        return join(owner);
    }

    /** Somebody new with an account. */
    Member bob(int node) throws Exception {
        return join(Rest.nobody(stack.node(node)).somebody("bob"));
    }

    Member guest(int node, String name) throws Exception {
        return kept(Member.guest(Rest.nobody(stack.node(node)), code, name));
    }

    Member join(Rest who) throws Exception {
        return kept(Member.join(who, code));
    }

    /** Whoever came by another way leaves with the others. */
    Member kept(Member member) {
        inside.add(member);
        return member;
    }

    /** What comes of a wish to enter, by whatever words. */
    Answer tries(Rest who, Map<String, ?> words) throws Exception {
        return who.post(path("/join"), words);
    }

    void settings(Map<String, ?> wish) throws Exception {
        Answer answer = owner.patch(path(""), wish);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    @Override
    public void close() {
        inside.forEach(Member::close);
    }
}
