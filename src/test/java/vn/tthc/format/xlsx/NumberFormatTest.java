package vn.tthc.format.xlsx;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.format.Grid;

import static org.assertj.core.api.Assertions.assertThat;

class NumberFormatTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    General                             | 5       | ``         | 0
                    0                                   | 5       | ``         | 0
                    #,##0.00                            | 5       | ``         | 0
                    0" giờ"                             | 16      | giờ        | 0
                    0\\ \\g\\i\\ờ                           | 16      | giờ        | 0
                    General" ngày làm việc"             | 16      | ngày làm việc | 0
                    #,##0" nghìn đồng"                  | 1500    | nghìn đồng | 0
                    "VND "#,##0                         | 1500    | VND        | 0
                    #,##0\\ [$₫-42A]                     | 1500    | ₫          | 0
                    [$$-409]#,##0.00                    | 1500    | $          | 0
                    [$-42A]#,##0                        | 1500    | ``         | 0
                    [$€-2]\\ #,##0.00;[Red]\\-[$€-2]\\ #,##0.00 | -5 | €          | 0
                    #,##0 ₫                             | 1500    | ₫          | 0
                    _-* #,##0\\ "₫"_-;\\-* #,##0\\ "₫"_-;_-* "-"??\\ "₫"_-;_-@_- | 0  | ₫ | 0
                    _(* #,##0_);_(* (#,##0);_(* "-"_);_(@_) | -5  | ``         | 0
                    0;-0;"không"                        | 0       | ``         | 0
                    "khoảng "0" (ngày)"                 | 5       | khoảng ngày | 0
                    0.0%                                | 0.5     | %          | 0
                    0\\%                                 | 50      | %          | 0
                    0.00"%"                             | 50      | %          | 0
                    #,##0," nghìn"                      | 1500000 | nghìn      | 3
                    0.0,,"triệu"                        | 1500000 | triệu      | 6
                    #,##0,.0" nghìn"                    | 1500000 | nghìn      | 3
                    #,##0,                              | 1500000 | ``         | 3
                    [>=1000000]0.0,," triệu";#,##0" đồng" | 2000000 | triệu    | 6
                    [>=1000000]0.0,," triệu";#,##0" đồng" | 999   | đồng       | 0
                    [=1]0" day";0" days"                | 1       | day        | 0
                    0" ngày";-0" giờ"                   | -1      | giờ        | 0
                    0.00E+00                            | 5       | ``         | 0
                    # ?/?                               | 0.5     | ``         | 0
                    """)
    void showsWordsBesideANumber(String code, BigDecimal number, String unit, int scale) {
        NumberFormat.Section section = NumberFormat.of(code).section(number);

        assertThat(section.isDate()).isFalse();
        assertThat(section.shown()).isEqualTo(new Grid.Shown(unit, scale));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0" ngày";-0" ngày";"Không quy định" | 0  | Không quy định
            0" ngày";-0" ngày";"Không quy định" | 5  | ``
            #,##0;;"Miễn phí"                   | 0  | Miễn phí
            [=-1]"không có thông tin";0         | -1 | không có thông tin
            0;-0;"không"                        | 0  | ``
            0;-0;"-"??                          | 0  | ``
            """, quoteCharacter = '`')
    void showsWordsInPlaceOfANumber(String code, BigDecimal number, String words) {
        assertThat(NumberFormat.of(code).section(number).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dd/mm/yyyy
            [$-42A]dd" tháng "mm;@
            [h]:mm
            [h]
            mm:ss.0
            h:mm AM/PM
            """)
    void showsADate(String code) {
        assertThat(NumberFormat.of(code).section(BigDecimal.ONE).isDate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "unclosed
            [unclosed
            ends in \\
            ends in _
            ;;;
            ``
            [>x]0;0
            """)
    void takesAnyText(String code) {
        assertThat(NumberFormat.of(code).section(BigDecimal.TEN).percents()).isZero();
    }
}
