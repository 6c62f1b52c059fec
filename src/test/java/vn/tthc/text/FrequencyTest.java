package vn.tthc.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.model.Fraction;

import static org.assertj.core.api.Assertions.assertThat;

class FrequencyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1/5                | 0.2
            1/3                | 1/3
            2 lần/3 năm        | 2/3
            1 lần / 05 năm     | 0.2
            1 lần trong 3 năm  | 1/3
            4 lần/01 năm       | 4
            5 năm/lần          | 0.2
            3 năm một lần      | 1/3
            Mỗi 2 năm          | 0.5
            once in 3 years    | 1/3
            every 4 years      | 0.25
            2 times in 7 years | 2/7
            1/0                |
            12/2025            |
            1/10               | 0.1
            0,2                |
            12                 |
            4 lần/năm          |
            năm                |
            """)
    void saysHowOftenAYear(String text, String times) {
        assertThat(Frequency.find(text).map(Fraction::exactText).orElse(null)).isEqualTo(times);
    }
}
