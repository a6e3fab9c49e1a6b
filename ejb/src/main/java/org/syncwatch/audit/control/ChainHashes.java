package org.syncwatch.audit.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.syncwatch.audit.entity.ChainEnd;
import org.syncwatch.audit.entity.LoggedDeed;
import org.syncwatch.audit.entity.SealedDeed;

/** Puts a row behind another: its hash covers its text, and its text names the hash before it. */
@ApplicationScoped
public class ChainHashes {

    private final ObjectMapper json;

    @Inject
    public ChainHashes(ObjectMapper json) {
        this.json = json;
    }

    /** The row behind the last one. */
    public SealedDeed next(ChainEnd last, LoggedDeed deed) {
        long number = last.number() + 1;
        String text = text(deed, number, last.hash());
        return new SealedDeed(deed, new ChainEnd(number, sha256(text)), last.hash(), text);
    }

    /** The same row always has the same text, because the order of its members is fixed. */
    public String text(LoggedDeed deed, long number, String previous) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("class", deed.retention());
        row.put("number", number);
        row.put("previous", previous);
        row.put("at", deed.at().toString());
        row.put("type", deed.type());
        row.put("actor", deed.actor());
        row.put("actorName", deed.actorName());
        row.put("address", deed.address());
        row.put("targetType", deed.targetType());
        row.put("target", deed.target());
        row.put("metadata", new TreeMap<>(deed.metadata()));
        row.put("success", deed.success());
        return written(row);
    }

    private String written(Map<String, Object> row) {
        try {
            return json.writeValueAsString(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can be written", impossible);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
