package org.syncwatch.link.control;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.link.entity.Sighting.Seen;

/** Says why a page that is no film cannot be shown inside ours. */
final class FrameRules {

    private static final String DIRECTIVE = "frame-ancestors";

    private FrameRules() {}

    static LinkRefusal refusal(Seen page, Set<String> origins) {
        if (!page.headers("x-frame-options").isEmpty()) {
            return LinkRefusal.X_FRAME_OPTIONS;
        }
        if (page.headers("content-security-policy").stream().anyMatch(header -> forbids(header, origins))) {
            return LinkRefusal.CSP_BLOCKED;
        }
        return page.successful() ? LinkRefusal.UNKNOWN_PROVIDER : LinkRefusal.UNREACHABLE;
    }

    private static boolean forbids(String header, Set<String> origins) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split("[;,]", -1))
                .map(directive -> List.of(directive.strip().split("\\s+", -1)))
                .filter(words -> words.get(0).equals(DIRECTIVE))
                .anyMatch(words -> !words.contains("*") && Collections.disjoint(words, origins));
    }
}
