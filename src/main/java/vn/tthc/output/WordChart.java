package vn.tthc.output;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dhatim.fastexcel.Worksheet;

/**
 * A chart of DrawingML (ECMA-376 part 1, 21.2) for a {@link WordDocument}: of each row two bars below each other, and behind
 * them their values in words; where a row has a target, a third bar says how long the second may be. Every bar has a fill, as
 * LibreOffice draws none without. The values stand in the chart, for those who draw it, and in a workbook inside the
 * document, for those who change it in Word.
 *
 * @param first what the first bars are called
 * @param second what the second bars are called
 * @param required what the third bars are called
 */
public record WordChart(String first, String second, String required, List<Bar> bars) {
    /**
     * The bars of a row.
     *
     * @param required the length of the third bar; empty if there is none
     * @param label stands after the second bar
     * @param isMissed whether the second bar has the colour of what is bad
     */
    public record Bar(
            String name,
            BigDecimal first,
            BigDecimal second,
            Optional<BigDecimal> required,
            String label,
            boolean isMissed) {}

    private static final String SHEET = "Chart";

    /** English metric units to a twentieth of a point. */
    private static final int EMU = 635;

    /** Of the width of the chart the bars and their labels have so much, and names the rest. */
    private static final double PLOT = 0.66;

    /** A character of a label, in twentieths of a point. */
    private static final int CHARACTER = 90;

    /** The heights of a bar, and of what stands around them all, in twentieths of a point. */
    private static final int BAR = 190;

    private static final int AROUND = 700;

    /** Of an upright page, which has room for a heading above it and a remark below it too. */
    private static final int MAX_HEIGHT = 12_000;

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.UP);

    private static final String FIRST_FILL = solid("919191");
    private static final String SECOND_FILL = solid("1F4E79");
    private static final String MISSED_FILL = solid("A61B1B");
    private static final String REQUIRED_FILL =
            solid("FFFFFF") + "<a:ln w=\"9525\">" + solid("000000") + "<a:prstDash val=\"sysDash\"/></a:ln>";

    private boolean hasTargets() {
        return bars.stream().anyMatch(bar -> bar.required.isPresent());
    }

    /** Its height, in twentieths of a point. */
    int height() {
        // Half a bar of room between the rows.
        return Math.min(MAX_HEIGHT, AROUND + bars.size() * BAR * (hasTargets() ? 7 : 5) / 2);
    }

    /** Its place in a document, in which it has a number and the relation that leads to it. */
    String drawing(int number, String relation, String description) {
        return "<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\""
                + (long) WordXml.TEXT_WIDTH * EMU + "\" cy=\"" + (long) height() * EMU + "\"/><wp:docPr id=\""
                + number + "\" name=\"Chart " + number + "\" descr=\"" + WordXml.escaped(description)
                + "\"/><wp:cNvGraphicFramePr/>"
                + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData"
                + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">"
                + "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"" + relation
                + "\"/></a:graphicData></a:graphic></wp:inline></w:drawing>";
    }

    /** The part of the document that is the chart, in which relation {@code r1} leads to its workbook. */
    String xml(String language) {
        List<String> series = new ArrayList<>();
        series.add(series(0, first, FIRST_FILL, "", labels(bar -> ""), bar -> Optional.of(bar.first)));
        series.add(series(1, second, SECOND_FILL, missed(), labels(Bar::label), bar -> Optional.of(bar.second)));
        if (hasTargets()) {
            series.add(series(2, required, REQUIRED_FILL, "", labels(bar -> ""), Bar::required));
        }
        return "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<c:date1904 val=\"0\"/><c:lang val=\"" + language + "\"/><c:roundedCorners val=\"0\"/><c:chart>"
                + "<c:autoTitleDeleted val=\"1\"/><c:plotArea>" + place(1 - PLOT, 0, PLOT, plotHeight())
                + "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"
                + String.join("", series)
                + "<c:gapWidth val=\"50\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
                + axes() + "<c:spPr><a:noFill/></c:spPr></c:plotArea>"
                + "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>"
                + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
                + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" + letters()
                + "<c:externalData r:id=\"r1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";
    }

    private double plotHeight() {
        return Math.floor(100.0 * (height() - AROUND) / height()) / 100;
    }

    private static String place(double x, double y, double width, double height) {
        return "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>"
                + "<c:x val=\"" + x + "\"/><c:y val=\"" + y + "\"/><c:w val=\"" + width + "\"/><c:h val=\"" + height
                + "\"/></c:manualLayout></c:layout>";
    }

    /** The names on the left, the first row above; the scale is not drawn, and has room for the longest bar and its label. */
    private String axes() {
        return "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/>"
                + "<c:axPos val=\"l\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
                + "<c:tickLblPos val=\"low\"/><c:spPr><a:ln w=\"9525\">" + solid("000000") + "</a:ln></c:spPr>"
                + "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/>"
                + "<c:lblOffset val=\"50\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>"
                + "<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\""
                + longest().toPlainString() + "\"/><c:min val=\"" + least().toPlainString()
                + "\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"t\"/>"
                + "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/>"
                + "<c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>";
    }

    /** Where the scale ends: the longest label fits after the longest bar. */
    private BigDecimal longest() {
        BigDecimal longest = bars.stream()
                .map(bar -> bar.first.max(bar.second).max(bar.required.orElse(bar.first)))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        int room = (int) (WordXml.TEXT_WIDTH * PLOT);
        int label = bars.stream().mapToInt(bar -> bar.label.length()).max().orElse(0) * CHARACTER;
        int left = Math.max(room / 4, room - label);
        return longest.multiply(BigDecimal.valueOf(room)).divide(BigDecimal.valueOf(left), DIGITS);
    }

    private BigDecimal least() {
        return bars.stream().map(bar -> bar.first.min(bar.second)).reduce(BigDecimal.ZERO, BigDecimal::min);
    }

    private String series(
            int number,
            String name,
            String fill,
            String points,
            String labels,
            Function<Bar, Optional<BigDecimal>> value) {
        String column = String.valueOf((char) ('B' + number));
        StringBuilder values = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < bars.size(); i++) {
            names.append(point(i, bars.get(i).name));
            int point = i;
            value.apply(bars.get(i)).ifPresent(amount -> values.append(point(point, amount.toPlainString())));
        }
        String count = "<c:ptCount val=\"" + bars.size() + "\"/>";
        return "<c:ser><c:idx val=\"" + number + "\"/><c:order val=\"" + number + "\"/><c:tx><c:strRef>"
                + "<c:f>" + SHEET + "!$" + column + "$1</c:f><c:strCache><c:ptCount val=\"1\"/>" + point(0, name)
                + "</c:strCache></c:strRef></c:tx><c:spPr>" + fill + "</c:spPr><c:invertIfNegative val=\"0\"/>" + points
                + labels + "<c:cat><c:strRef>" + cells("A") + "<c:strCache>" + count + names
                + "</c:strCache></c:strRef></c:cat><c:val><c:numRef>" + cells(column)
                + "<c:numCache><c:formatCode>General</c:formatCode>" + count + values
                + "</c:numCache></c:numRef></c:val></c:ser>";
    }

    private String cells(String column) {
        return "<c:f>" + SHEET + "!$" + column + "$2:$" + column + "$" + (bars.size() + 1) + "</c:f>";
    }

    private static String point(int number, String value) {
        return "<c:pt idx=\"" + number + "\"><c:v>" + WordXml.escaped(value) + "</c:v></c:pt>";
    }

    private String missed() {
        return ofEach(
                Bar::isMissed,
                bar -> "<c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>" + MISSED_FILL + "</c:spPr>",
                "dPt");
    }

    /** The texts after the bars; empty if there are none. */
    private String labels(Function<Bar, String> label) {
        String labels = ofEach(
                bar -> !label.apply(bar).isEmpty(),
                bar -> "<c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:p><a:r><a:t>" + WordXml.escaped(label.apply(bar))
                        + "</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val=\"outEnd\"/>" + shown(true),
                "dLbl");
        return "<c:dLbls>" + labels + shown(false) + "</c:dLbls>";
    }

    /** What is said of some rows by elements of a name. */
    private String ofEach(Predicate<Bar> wanted, Function<Bar, String> content, String element) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < bars.size(); i++) {
            if (wanted.test(bars.get(i))) {
                all.append("<c:")
                        .append(element)
                        .append("><c:idx val=\"")
                        .append(i)
                        .append("\"/>");
                all.append(content.apply(bars.get(i)))
                        .append("</c:")
                        .append(element)
                        .append('>');
            }
        }
        return all.toString();
    }

    private static String shown(boolean value) {
        return "<c:showLegendKey val=\"0\"/><c:showVal val=\"" + (value ? 1 : 0) + "\"/><c:showCatName val=\"0\"/>"
                + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
    }

    private static String solid(String color) {
        return "<a:solidFill><a:srgbClr val=\"" + color + "\"/></a:solidFill>";
    }

    private static String letters() {
        return "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"900\">" + solid("000000")
                + "<a:latin typeface=\"Times New Roman\"/><a:cs typeface=\"Times New Roman\"/></a:defRPr></a:pPr>"
                + "<a:endParaRPr lang=\"en-US\"/></a:p></c:txPr>";
    }

    /** Writes the workbook with the names and values. */
    void writeWorkbook(OutputStream out) throws IOException {
        try (ClocklessWorkbook file = new ClocklessWorkbook(out)) {
            Worksheet sheet = file.workbook().newWorksheet(SHEET);
            sheet.inlineString(0, 1, SheetText.of(first));
            sheet.inlineString(0, 2, SheetText.of(second));
            if (hasTargets()) {
                sheet.inlineString(0, 3, SheetText.of(required));
            }
            for (int row = 1; row <= bars.size(); row++) {
                Bar bar = bars.get(row - 1);
                sheet.inlineString(row, 0, SheetText.of(bar.name));
                sheet.value(row, 1, bar.first);
                sheet.value(row, 2, bar.second);
                if (bar.required.isPresent()) {
                    sheet.value(row, 3, bar.required.get());
                }
            }
            sheet.finish();
            file.finish();
        }
    }
}
