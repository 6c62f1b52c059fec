package vn.tthc.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GroupNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sở Văn hóa              | sở văn hoá
            SỞ VĂN HÓA              | Sở Văn hoá
            Ủy ban nhân dân         | Uỷ ban nhân dân
            Sức khỏe                | sức khoẻ
            Thủy lợi, Hòa Bình      | Thuỷ lợi, Hoà Bình
            Tòa án                  | Toà án
            Qúy                     | quý
            Ðất đai                 | Đất đai
            Ban Ɖiều hành           | Ban Điều hành
            """)
    void oldAndNewPlacesOfTheToneMarkAreOneName(String old, String now) {
        assertThat(GroupName.identity(old)).isEqualTo(GroupName.identity(now));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hóa   | Hòa
            Của   | Cuả
            Mùa   | Muà
            Thủy  | Thúy
            Xã An | Xa An
            """)
    void otherWordsStayOthers(String one, String other) {
        assertThat(GroupName.identity(one)).isNotEqualTo(GroupName.identity(other));
    }
}
