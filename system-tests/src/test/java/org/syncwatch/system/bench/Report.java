package org.syncwatch.system.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One benchmark's result: printed as a table and as JSON, and kept in its own block of docs/promises.md. */
public final class Report {

    private final String name;
    private final String title;
    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    /** @param title what is measured and in which unit */
    public Report(String name, String title, String... columns) {
        this.name = name;
        this.title = title;
        row(columns);
        rows.add("|---" + "|---:".repeat(columns.length - 1) + "|");
    }

    public Report add(String label, Quantiles of) {
        figures.put(label, of);
        row(label, Integer.toString(of.count()), text(of.p50()), text(of.p95()), text(of.p99()), text(of.max()));
        return this;
    }

    /** @param values the figures themselves, of which the cells show what people read */
    public Report add(String label, Object values, String... cells) {
        figures.put(label, values);
        row(Stream.concat(Stream.of(label), Arrays.stream(cells)).toArray(String[]::new));
        return this;
    }

    /** A sentence below the table. */
    public Report note(String sentence) {
        notes.add(sentence);
        System.err.println(sentence);
        return this;
    }

    public Report add(String label, double value) {
        figures.put(label, value);
        row(label, text(value));
        return this;
    }

    /**
     * Prints the result and keeps it.
     *
     * @param idlePercent of the machine while it was measured
     */
    public void publish(long idlePercent) throws IOException {
        keep(print(idlePercent));
    }

    /** Prints the result, which is returned as it would be kept. */
    public String print(long idlePercent) throws IOException {
        String day = LocalDate.now(Clock.systemUTC()).toString();
        figures.put("date", day);
        figures.put("processors", processors);
        figures.put("idlePercent", idlePercent);
        String block = "### " + title + "\n\n" + String.join("\n", rows) + "\n\n"
                + notes.stream().map(note -> note + "\n\n").collect(Collectors.joining()) + day + ", " + processors
                + " processors, " + idlePercent + " % idle meanwhile: `system-tests/bench/run.sh " + name + "`\n";
        System.out.println(block);
        System.out.println(new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(Map.of(name, figures)));
        return block;
    }

    private void keep(String block) throws IOException {
        Path page = Path.of(System.getProperty("syncwatch.root", ".."), "docs", "promises.md");
        String from = "<!-- bench:" + name + " -->\n";
        String to = "<!-- /bench:" + name + " -->\n";
        String old = Files.exists(page) ? Files.readString(page) : "# Promises\n";
        int start = old.indexOf(from);
        int end = old.indexOf(to);
        String before = start < 0 ? old + "\n" : old.substring(0, start);
        String after = start < 0 ? "" : old.substring(end + to.length());
        Files.writeString(page, before + from + block + to + after);
    }

    private void row(String... cells) {
        String row = "| " + String.join(" | ", cells) + " |";
        rows.add(row);
        // At once, so that a long run that fails has not measured in vain.
        System.err.println(row);
    }

    public static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
