package org.syncwatch.transcoder.hls;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of languages: files say {@code ger}, web pages {@code de} and people German. */
final class Language {

    /** The codes that bibliographies use where they differ from those of the terminology. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    private static final Map<String, String> TERMINOLOGIC = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(
                    code -> new Locale(code).getISO3Language(), code -> code, (one, other) -> one));

    private Language() {}

    static @Nullable String tag(@Nullable String declared) {
        if (declared == null) {
            return null;
        }
        String brief = BIBLIOGRAPHIC.getOrDefault(declared, TERMINOLOGIC.getOrDefault(declared, declared));
        return brief.equals("iw") ? "he" : brief;
    }

    static String label(@Nullable String title, @Nullable String language, String otherwise, int index) {
        if (title != null) {
            return title;
        }
        String tag = tag(language);
        return tag == null
                ? otherwise + " " + (index + 1)
                : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }
}
