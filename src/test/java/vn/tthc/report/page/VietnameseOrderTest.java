package vn.tthc.report.page;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VietnameseOrderTest {
    @Test
    void lettersFollowTheVietnameseAlphabet() {
        assertOrder("an", "ăn", "ân", "ban", "dan", "đan", "en", "ên", "on", "ôn", "ơn", "un", "ưn", "yn");
    }

    @Test
    void tonesFollowNgangHuyenHoiNgaSacNang() {
        assertOrder("ma", "mà", "mả", "mã", "má", "mạ");
        assertOrder("cô", "cồ", "cổ", "cỗ", "cố", "cộ");
    }

    @Test
    void namesAreComparedSyllableBySyllable() {
        assertOrder("Hà Nội", "Hà Tĩnh", "Hạ Long", "Hải Phòng");
        assertOrder("Sở", "Sở Tư pháp", "Sở Xây dựng", "Sở Y tế");
    }

    @Test
    void provincesStandAsInAGazetteer() {
        assertOrder(
                "An Giang",
                "Bà Rịa - Vũng Tàu",
                "Bắc Giang",
                "Bắc Ninh",
                "Bến Tre",
                "Cà Mau",
                "Cần Thơ",
                "Đà Nẵng",
                "Đắk Lắk",
                "Đồng Tháp",
                "Gia Lai",
                "Ninh Bình",
                "Phú Thọ",
                "Yên Bái");
    }

    @Test
    void numbersHaveTheKeysThatTheCollatorGives() {
        Collator letters = Collator.getInstance(Locale.forLanguageTag("vi"));
        letters.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        letters.setStrength(Collator.SECONDARY);
        for (String number : List.of("0", "9", "10", "007", "1234567890", "99999999999999999999")) {
            assertThat(new VietnameseOrder().key("Quận " + number).syllables()[1])
                    .isEqualTo(letters.getCollationKey(number).toByteArray());
        }
    }

    @Test
    void decomposedNamesStandWhereComposedOnesDo() {
        String decomposed = Normalizer.normalize("Ấn", Normalizer.Form.NFD);
        assertOrder("Ân", decomposed, "Ba");
    }

    @Test
    void unlikeNamesAreNeverEqual() {
        assertThat(new VietnameseOrder().compare("Sở Y tế", "Sở Y tế")).isZero();
        assertThat(new VietnameseOrder().compare("Sở Y tế", "Sở y tế")).isNotZero();
        assertThat(new VietnameseOrder().compare("Sở-Y tế", "Sở Y tế")).isNotZero();
    }

    private static void assertOrder(String... names) {
        List<String> shuffled = new ArrayList<>(List.of(names));
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(new VietnameseOrder());
        assertThat(shuffled).containsExactly(names);
    }
}
