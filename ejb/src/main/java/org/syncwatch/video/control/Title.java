package org.syncwatch.video.control;

/** What a film is called, fit for display. */
public final class Title {

    private static final int LONGEST = 200;
    private static final String UNNAMED = "Film";

    private Title() {}

    /** The name of a file without its folders and extension. */
    public static String of(String filename) {
        String name = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        return shown(withoutInvisible(name).replaceAll("\\.[A-Za-z0-9]{1,5}$", ""), UNNAMED);
    }

    /** Drops what shows as nothing or turns the text around, and cuts what is too long; falls back when nothing is left. */
    public static String shown(String text, String fallback) {
        String shown = withoutInvisible(text).replaceAll("\\s+", " ").strip();
        if (shown.isEmpty()) {
            return fallback;
        }
        int characters = Math.min(LONGEST, shown.codePointCount(0, shown.length()));
        return shown.substring(0, shown.offsetByCodePoints(0, characters)).strip();
    }

    private static String withoutInvisible(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]", "");
    }
}
