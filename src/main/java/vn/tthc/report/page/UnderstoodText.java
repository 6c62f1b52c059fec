package vn.tthc.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.tthc.model.problem.Understanding;
import vn.tthc.summary.SourceCounts;

/** How a list was understood, under the line that says what became of its rows. */
final class UnderstoodText {
    private static final String INDENT = "  ";
    private static final int MAX_HEADER = 40;

    private final Language language;
    private final int width;

    UnderstoodText(Language language, int width) {
        this.language = language;
        this.width = width;
    }

    void write(Understanding understanding, SourceCounts source, Writer out) throws IOException {
        boolean keys = understanding.headerLine() == 0;
        List<Line> lines = new ArrayList<>();
        lines.add(line("format", understanding.description()));
        lines.add(line("numbers", numbers(understanding)));
        if (!keys) {
            String line = language.numbers().count(understanding.headerLine());
            lines.add(line("header", language.say("understood.header.line", line)));
        }
        if (!source.skipped().isEmpty()) {
            lines.add(line("skipped", language.skipped(source.skipped())));
        }
        if (!source.dayUnits().isEmpty()) {
            lines.add(line("days", language.dayUnits(source.dayUnits())));
        }
        lines.add(line(keys ? "keys" : "columns", ""));
        int label = lines.stream()
                .mapToInt(line -> Terminal.width(line.label()))
                .max()
                .orElse(0);
        for (Line line : lines) {
            write(line, label, out);
        }
        columns(understanding.columns(), out);
    }

    /** How a source was understood, for programs: a property of the source. */
    static void write(JsonGenerator json, Understanding understanding) {
        json.writeObjectPropertyStart("understood");
        json.writeStringProperty("format", understanding.description());
        json.writeStringProperty("numbers", understanding.numbers());
        json.writeBooleanProperty("numbers_given", understanding.numbersGiven());
        json.writeNumberProperty("header_line", understanding.headerLine());
        Json.objects(json, "columns", understanding.columns(), column -> {
            json.writeNumberProperty("number", column.number());
            json.writeStringProperty("header", column.header());
            Json.texts(json, "fields", column.fields());
            if (!column.unit().isEmpty()) {
                json.writeStringProperty("unit", column.unit());
                json.writeStringProperty("unit_from", column.unitFrom());
            }
        });
        json.writeEndObject();
    }

    private record Line(String label, String text) {}

    private Line line(String label, String text) {
        return new Line(language.say("understood." + label) + ":", text);
    }

    private String numbers(Understanding understanding) {
        if (understanding.numbers().isEmpty()) {
            return language.say("understood.numbers.none");
        }
        String style = language.say("understood.numbers." + understanding.numbers());
        return language.say("understood.numbers." + (understanding.numbersGiven() ? "given" : "headers"), style);
    }

    private void write(Line line, int label, Writer out) throws IOException {
        String start = INDENT + padded(line.label(), label);
        if (line.text().isEmpty()) {
            out.write(start.stripTrailing() + "\n");
            return;
        }
        int room = Math.max(MAX_HEADER, width - Terminal.width(start) - 1);
        for (String part : Terminal.wrapped(line.text(), room)) {
            out.write(start + " " + part + "\n");
            start = " ".repeat(Terminal.width(start));
        }
    }

    private void columns(List<Understanding.Column> columns, Writer out) throws IOException {
        int number = String.valueOf(columns.size()).length();
        int header = columns.stream()
                .mapToInt(column -> Terminal.width(Terminal.safe(column.header())))
                .max()
                .orElse(0);
        int room = Math.min(header, MAX_HEADER);
        for (Understanding.Column column : columns) {
            String digits = String.valueOf(column.number());
            String name = Terminal.shorten(Terminal.safe(column.header()), room);
            String fields =
                    column.fields().isEmpty() ? language.say("understood.ignored") : String.join(", ", column.fields());
            out.write(INDENT + INDENT + " ".repeat(number - digits.length()) + digits + INDENT + padded(name, room)
                    + INDENT + fields + unit(column) + "\n");
        }
    }

    /** What the figures of a column are measured in, and where that was read. */
    private String unit(Understanding.Column column) {
        return column.unit().isEmpty()
                ? ""
                : INDENT
                        + language.say(
                                "understood.unit." + column.unitFrom(), language.say("unit-name." + column.unit()));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Terminal.width(text)));
    }
}
