package vn.tthc.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatusWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đã giải quyết                                  | SETTLED
            Đã giải quyết đúng hạn                         | SETTLED ON_TIME
            ĐÃ GIẢI QUYẾT TRỄ HẠN                          | SETTLED LATE
            Đã giải quyết - Quá hạn                        | SETTLED LATE
            Đã trả kết quả (trước hạn 2 ngày)              | SETTLED EARLY
            Đã xử lý xong, sớm hạn                         | SETTLED EARLY
            DA_TRA_KET_QUA                                 | SETTLED
            Hoàn thành/chậm                                | SETTLED LATE
            Đã có kết quả, chưa trả                        | SETTLED
            Settled on time                                | SETTLED ON_TIME
            completed late                                 | SETTLED LATE
            Đang xử lý                                     | OPEN
            Đang xử lý trong hạn                           | OPEN IN_TIME
            Đang xử lý quá hạn                             | OPEN LATE
            Đang giải quyết, chưa đến hạn                  | OPEN NOT_DUE
            Chưa giải quyết (quá 2 ngày)                   | OPEN LATE
            Đang xử lý: còn 3 ngày 4 giờ                   | OPEN NOT_DUE
            Mới tiếp nhận                                  | OPEN
            pending (overdue)                              | OPEN LATE
            Trước hạn                                      | EARLY
            Đúng hạn                                       | ON_TIME
            Trước và đúng hạn                              | ON_TIME
            Trong hạn                                      | IN_TIME
            Chưa quá hạn                                   | IN_TIME
            Không trễ hạn                                  | IN_TIME
            Trễ hạn                                        | LATE
            Trễ hạn 3 ngày làm việc                        | LATE
            Không đúng hạn                                 | LATE
            Giải quyết quá hạn                             | LATE
            Quá hạn giải quyết                             | LATE
            Yêu cầu bổ sung giấy tờ                        | WAITING
            Chờ nộp phí, lệ phí                            | WAITING
            Tạm dừng xử lý                                 | WAITING
            Yêu cầu thực hiện nghĩa vụ tài chính           | WAITING
            Đã hủy                                         | STOPPED
            Đã huỷ hồ sơ                                   | STOPPED
            Từ chối tiếp nhận                              | STOPPED
            Không được tiếp nhận                           | STOPPED
            Công dân yêu cầu rút hồ sơ                     | STOPPED
            Trả hồ sơ                                      | STOPPED
            Dừng xử lý                                     | STOPPED
            Đã khắc phục xong                              | MENDED
            Chưa khắc phục                                 | UNMENDED
            Đã khắc phục một phần                          | UNMENDED
            Tái phạm                                       | REPEATED
            Tái phạm lần 2                                 | REPEATED
            Đang khắc phục (50%)                           | UNMENDED
            resolved                                       | SETTLED_OR_MENDED
            open, overdue                                  | OPEN_OR_UNMENDED LATE
            """)
    void saysHowFarARecordHasComeAndHowItStandsToItsDeadline(String status, String said) {
        assertThat(shown(status)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nháp
            Không
            Đã giải quyết gần đúng hạn
            Đã giải quyết, đang xử lý
            Đúng hạn hay trễ hạn
            Trước hạn, trễ hạn
            Từ chối đúng hạn
            Trễ hạn 0 ngày
            Còn nợ
            Còn
            Quá
            3 ngày
            Hồ sơ
            Đã giải quyết 3
            Đã khắc phục 50%
            Đã khắc phục 2/3
            """)
    void whatIsNotAllKnownIsNoStatus(String status) {
        assertThat(StatusWords.find(status)).as(status).isEmpty();
    }

    @Test
    void aRemarkIsNoStatus() {
        assertThat(StatusWords.find("đúng hạn ".repeat(30))).isEmpty();
        assertThat(StatusWords.find("")).isEmpty();
        assertThat(StatusWords.find("—")).isEmpty();
    }

    private static String shown(String status) {
        StatusWords said = StatusWords.find(status).orElseThrow();
        return (said.course() == StatusWords.Course.UNSAID ? "" : said.course() + " ")
                .concat(
                        said.timing() == StatusWords.Timing.UNSAID
                                ? ""
                                : said.timing().toString())
                .strip();
    }
}
