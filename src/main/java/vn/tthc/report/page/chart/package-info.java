/**
 * Charts of percentages: what is drawn of some rows, as shapes at places of a scale. {@link
 * vn.tthc.report.page.chart.PercentChart}, {@link vn.tthc.report.page.chart.ShareChart} and {@link
 * vn.tthc.report.page.chart.DumbbellChart} make a {@link vn.tthc.report.page.chart.Drawing} of figures and words that are finished;
 * {@link vn.tthc.report.page.chart.DrawingHtml} writes it as inline SVG. A further kind of chart is a class that makes a drawing. Knows no document,
 * language or colour: colours stand in the style sheet of the page, by the names of shapes.
 */
package vn.tthc.report.page.chart;
