package vn.tthc.format.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.format.Content;
import vn.tthc.format.InputFormat;
import vn.tthc.format.ReadOptions;
import vn.tthc.format.document.ShownBlocks;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class HtmlReaderTest {
    @TempDir
    private Path dir;

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments("cells of rows", "<table><tr><td>a<td>b<tr><th>c</th><td>d</table>", "a|b / c|d"),
                arguments(
                        "cells over columns and rows",
                        "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>",
                        "a|b| / ^a|c|d"),
                arguments(
                        "a cell over rows in the middle and at the end",
                        "<table><tr><td>1<td rowspan=3>b<td rowspan=2>c<tr><td>2<tr><td>3<td>d</table>",
                        "1|b|c / 2|^b|^c / 3|^b|d"),
                arguments(
                        "a cell over all rows that are left, but for those of another part",
                        "<table><thead><tr><td rowspan=0>a<td>b</thead><tr><td>1<td>2<tr><td>3<td>4</table>",
                        "a|b / 1|2 / 3|4"),
                arguments(
                        "the foot stands last",
                        "<table><tfoot><tr><td>Cộng<td>3</tfoot><tbody><tr><td>a<td>3</tbody></table>",
                        "a|3 / Cộng|3"),
                arguments(
                        "paragraphs and breaks are lines",
                        "<table><tr><td><p>10</p><p>20</p><td>a<br>b<td><div>c</div>d</table>",
                        "10¶20|a¶b|c¶d"),
                arguments("blanks collapse", "<table><tr><td>\n  a \n b&nbsp;c  <td> </table>", "a b\u00A0c|"),
                arguments(
                        "entities and scraps",
                        "<table><tr><td>S&#7903; Y t&#7871; &amp; <b>D</b>ược<script>1</script><td><select><option>1</select></table>",
                        "Sở Y tế & Dược|"),
                arguments(
                        "marks of notes are no digits",
                        "<table><tr><td>12<sup>1</sup><td>12<sup>(a)</sup><td>5 m<sup>2</sup></table>",
                        "12|12|5 m2"),
                arguments(
                        "what is struck through beside other text does not hold",
                        "<table><tr><td><s>15</s>10<td><del>15</del>10"
                                + "<td><span style='text-decoration:line-through'>15</span>10<td><s>15</s></table>",
                        "10|10|10|15"),
                arguments(
                        "hidden texts are not seen; hidden rows are read and counted",
                        "<table><tr><td>a<span style='display: none'>1</span><tr style='DISPLAY:none'><td>b</table>",
                        "(1) a / b"),
                arguments(
                        "values beside what Excel shows of them",
                        "<table><tr><td x:num='1500000'>1.500 nghìn<td x:num='0.3333'>33%<td x:num>5<td x:num='2.5'>2,5"
                                + "<td x:num='3'>03 ngày</table>",
                        "#1500000e3 nghìn|33.33%|5|#2.5|#3 ngày"),
                arguments(
                        "captions and headings above",
                        "<h2>LĨNH VỰC ĐẤT ĐAI</h2>Đơn vị: <b>ngày</b><table><caption>Bảng 1</caption><tr><td>a</table>sau",
                        "LĨNH VỰC ĐẤT ĐAI\nĐơn vị: ngày\nBảng 1\na\nsau"),
                arguments(
                        "a frame around a list",
                        "<table><tr><td>menu<td><p>Danh mục</p><table><tr><td>a<td>b<td>c</table></table>",
                        "menu\nDanh mục\na|b|c"),
                arguments(
                        "a small table in a cell",
                        "<table><tr><td>a<table><tr><td>b<td>c<tr><td>d</table><td>e<td>f</table>",
                        "a¶b c¶d|e|f"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void givesWhatABrowserShows(String shape, String body, String expected) throws IOException, UnreadableException {
        assertThat(shown("<html><body>" + body + "</body></html>", StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @Test
    void aPageSaysHowItsLettersAreEncoded() throws IOException, UnreadableException {
        for (String charset : new String[] {"windows-1252", "utf-8", "windows-1258"}) {
            String page = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=" + charset
                    + "\"></head><body><table><tr><td>Sé</table></body></html>";
            assertThat(shown(page, Charset.forName(charset))).isEqualTo("Sé");
        }
        assertThat(shown("\uFEFF<table><tr><td>Sở</table>", StandardCharsets.UTF_16LE))
                .isEqualTo("Sở");
    }

    @Test
    void depthAndSpansAreBounded() throws IOException, UnreadableException {
        String deep = "<div>".repeat(100_000) + "<table><tr><td>a</table>";
        assertThat(shown("<html>" + deep, StandardCharsets.UTF_8)).contains("a");

        String spans = "<table><tr><td rowspan=99999999 colspan=99999999>a<tr><td>b</table>";
        assertThat(shown("<html>" + spans, StandardCharsets.UTF_8)).startsWith("a");
    }

    private String shown(String page, Charset charset) throws IOException, UnreadableException {
        Path file = Files.write(dir.resolve("a.xls"), page.getBytes(charset));
        try (Content content = Content.open(Source.ofFile(file), InputStream.nullInputStream(), ReadOptions.DEFAULT)) {
            assertThat(content.format()).isEqualTo(InputFormat.HTML);
            return ShownBlocks.of(new HtmlReader().read(content));
        }
    }
}
