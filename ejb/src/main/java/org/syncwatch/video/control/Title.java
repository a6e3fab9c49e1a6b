package org.syncwatch.video.control;

/** What a film is called: the name of its file, made fit for display. */
public final class Title {

    private static final int LONGEST = 200;
    private static final String UNNAMED = "Film";

    private Title() {}

    /** Drops folders, the extension, and characters that show as nothing or turn the text around. */
    public static String of(String filename) {
        String name = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        String shown = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]", "")
                .replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("\\s+", " ")
                .strip();
        if (shown.isEmpty()) {
            return UNNAMED;
        }
        int characters = Math.min(LONGEST, shown.codePointCount(0, shown.length()));
        return shown.substring(0, shown.offsetByCodePoints(0, characters)).strip();
    }
}
