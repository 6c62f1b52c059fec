package vn.tthc.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tthc.text.Texts;
import vn.tthc.text.Unit;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTableTest {
    private static final HeaderTable TABLE = new HeaderTable(ListKind.PROCEDURES, Map.of());

    @ParameterizedTest
    @EnumSource(ListKind.class)
    void noHeaderStandsForTwoFields(ListKind kind) {
        assertThat(HeaderTable.all(kind))
                .extracting(Map.Entry::getKey)
                .hasSizeGreaterThan(kind.fields().size())
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(ListKind.class)
    void everyFieldIsKnownByItsCanonicalNameAndItsVietnameseHeader(ListKind kind) {
        HeaderTable table = new HeaderTable(kind, Map.of());
        for (Field field : kind.fields()) {
            assertThat(table.fields(field.key())).containsExactly(field);
            assertThat(table.isEnglish(field.key())).isTrue();
            assertThat(table.isVietnamese(field.key())).isFalse();
            assertThat(table.fields(HeaderTable.vietnameseHeader(field))).containsExactly(field);
            assertThat(table.isVietnamese(HeaderTable.vietnameseHeader(field))).isTrue();
            assertThat(table.isEnglish(HeaderTable.vietnameseHeader(field))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void everyFieldBelongsToAKindOfList(Field field) {
        assertThat(ListKind.values())
                .anyMatch(kind -> kind.fields().contains(field) || ListKind.COLUMNS.contains(field));
    }

    /** Headers seen in real lists, DOMAIN.md §5. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Mã số                        → [CODE]
            Mã TTHC                      → [CODE]
            Mã thủ tục                   → [CODE]
            Tên                          → [NAME]
            Tên TTHC                     → [NAME]
            Tên thủ tục hành chính       → [NAME]
            Lĩnh vực                     → [SECTOR]
            Cơ quan thực hiện            → [AGENCY]
            Cơ quan ban hành             → [AGENCY]
            Đơn vị                       → [AGENCY]
            Sở/ngành                     → [AGENCY]
            Cấp thực hiện                → [LEVEL]
            Thời hạn giải quyết          → [CURRENT_DAYS]
            Thời gian giải quyết         → [CURRENT_DAYS]
            Theo quy định                → [CURRENT_DAYS]
            Sau cắt giảm                 → [PROPOSED_DAYS]
            Sau khi cắt giảm             → [PROPOSED_DAYS]
            Phí, lệ phí (nếu có)         → []
            STT                          → []
            Số TT                        → []
            Căn cứ pháp lý               → []
            Địa điểm thực hiện           → []
            LĨNH VỰC                     → [SECTOR]
            linh vuc                     → [SECTOR]
            Lĩnh_vực:                    → [SECTOR]
            Thời gian giải quyết TTHC theo quy định → [CURRENT_DAYS]
            Thời hạn giải quyết theo quy định hiện hành → [CURRENT_DAYS]
            Thời gian thực hiện sau cắt giảm → [PROPOSED_DAYS]
            Số ngày sau khi rút ngắn     → [PROPOSED_DAYS]
            Thời gian mới                → [PROPOSED_DAYS]
            Thời gian đã cắt giảm        → []
            Thời gian đề xuất cắt giảm   → []
            Tổng chi phí tuân thủ TTHC trước khi ĐGH → [CURRENT_COST]
            CPTT sau ĐGH                 → [PROPOSED_COST]
            Sở, ban, ngành               → [AGENCY]
            Phương án cắt giảm, đơn giản hóa → [ACTION]
            Lĩnh vực quản lý             → [SECTOR]
            Current Days                 → [CURRENT_DAYS]
            CURRENT_DAYS                 → [CURRENT_DAYS]
            ''                           → []
            """)
    void knowsTheHeadersOfRealLists(String header, String fields) {
        assertThat(TABLE.fields(header)).hasToString(fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            AGENCY        → STT, Co quan thuc hienn, Ghi chú      → Co quan thuc hienn
            AGENCY        → Agencyy, Cơ quanx                     → Agencyy
            SECTOR        → STT, Linh vuk, Sector name            → Linh vuk
            CURRENT_DAYS  → current_dayz, proposed_dayz           → current_dayz
            PROPOSED_DAYS → current_dayz, proposed_dayz           → proposed_dayz
            CODE          → Cod, Căn cứ pháp lý                   → Cod
            AGENCY        → STT, Căn cứ pháp lý, 123              → ''
            SECTOR        → …, --                                 → ''
            """)
    void guessesTheNearestHeaderIfOneIsNear(Field field, String headers, String guess) {
        assertThat(HeaderTable.nearest(field, List.of(headers.split(", ", -1)))).isEqualTo(guess);
    }

    @Test
    void guessesNothingFromNoHeadersOrFromOneThatIsTooLong() {
        assertThat(HeaderTable.nearest(Field.AGENCY, List.of())).isEmpty();
        assertThat(HeaderTable.nearest(Field.AGENCY, List.of("agency" + " ".repeat(100))))
                .isEmpty();
    }

    /** The upper row says what is measured, the lower one which of the two values. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Thời hạn giải quyết Theo quy định    → [CURRENT_DAYS]
            Thời gian Sau khi cắt giảm           → [PROPOSED_DAYS]
            Chi phí tuân thủ TTHC Hiện hành      → [CURRENT_COST]
            Chi phí Đề xuất                      → [PROPOSED_COST]
            Thành phần hồ sơ Hiện tại            → [CURRENT_DOCUMENTS]
            Số thành phần hồ sơ Sau cắt giảm     → [PROPOSED_DOCUMENTS]
            Thời hạn giải quyết Cắt giảm         → [SAVED_DAYS]
            """)
    void headersOfTwoRowsAreKnownAsOne(String header, String fields) {
        assertThat(TABLE.fields(header)).hasToString(fields);
        assertThat(new HeaderTable(ListKind.SHARES, Map.of()).fields(header)).isEmpty();
    }

    /** Form II.06a: the same words stand below what is done with the dossiers, in one row or in several. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Số hồ sơ nhận giải quyết / Tổng số                                → [RECEIVED]
            Số lượng hồ sơ tiếp nhận / Trong kỳ / Trực tuyến                  → [RECEIVED_ONLINE]
            Nhận giải quyết / Trong kỳ / Trực tiếp, dịch vụ bưu chính         → [RECEIVED_DIRECT]
            Số hồ sơ tiếp nhận / Từ kỳ trước                                  → [RECEIVED_BEFORE]
            Kết quả giải quyết / Số hồ sơ đã giải quyết / Tổng số             → [SETTLED]
            Số hồ sơ đã giải quyết / Trước hạn                                → [SETTLED_EARLY]
            Đã giải quyết: đúng hạn                                           → [SETTLED_ON_TIME]
            Số hồ sơ đã giải quyết / Quá hạn                                  → [SETTLED_LATE]
            Số hồ sơ đang giải quyết / Tổng                                   → [PENDING]
            Chưa giải quyết / Trong hạn                                       → [PENDING_IN_TIME]
            Số hồ sơ đang giải quyết / Quá hạn                                → [PENDING_LATE]
            Settled / On time                                                 → [SETTLED_ON_TIME]
            Received / Of which / Online                                      → [RECEIVED_ONLINE]
            Đơn vị                                                            → [AGENCY]
            Lĩnh vực, công việc giải quyết theo cấp                           → [SECTOR]
            Quá hạn                                                           → []
            Số hồ sơ đã giải quyết / Trong hạn                                → []
            Số hồ sơ đã giải quyết / Tỷ lệ                                    → []
            Tiếp nhận / Đã giải quyết / Tổng số                               → []
            """)
    void columnsOfTheFormAreKnownByWhatStandsOverThem(String header, String fields) {
        assertThat(new HeaderTable(ListKind.DOSSIERS, Map.of()).fields(header)).hasToString(fields);
    }

    @Test
    void whoIssuesAProcedureIsItsAgencyOnlyWhereNoOtherIsNamed() {
        assertThat(TABLE.isSubstitute("Cơ quan ban hành")).isTrue();
        assertThat(TABLE.isSubstitute("Cơ quan thực hiện")).isFalse();
    }

    @Test
    void aTextIsKnownIfItStandsForAnyField() {
        HeaderTable table = new HeaderTable(ListKind.PROCEDURES, Map.of(Field.NOTE, Set.of("x".repeat(300))));
        String blanks = " ".repeat(300);
        for (int times = 0; times < 2; times++) {
            assertThat(table.isKnown("Lĩnh vực")).isTrue();
            assertThat(table.isKnown("Lĩnh vực" + blanks)).isTrue();
            assertThat(table.isKnown("Căn cứ pháp lý")).isFalse();
            assertThat(table.isKnown("Căn cứ pháp lý" + blanks)).isFalse();
            assertThat(table.isKnown("x".repeat(300))).isTrue();
            assertThat(table.isKnown("x".repeat(301))).isFalse();
            assertThat(table.fields("x".repeat(300) + blanks)).containsExactly(Field.NOTE);
        }
    }

    @Test
    void headersOfTheUserAreAddedToTheKnownOnes() {
        HeaderTable table = new HeaderTable(
                ListKind.PROCEDURES, Map.of(Field.AGENCY, Set.of("Nơi nộp"), Field.NOTE, Set.of("Nơi nộp", "Remark")));

        assertThat(table.fields("NƠI NỘP")).containsExactly(Field.AGENCY, Field.NOTE);
        assertThat(table.fields("Cơ quan")).containsExactly(Field.AGENCY);
        assertThat(table.isMapped("nơi nộp", Field.AGENCY)).isTrue();
        assertThat(table.isMapped("Cơ quan", Field.AGENCY)).isFalse();
        assertThat(table.isVietnamese("Nơi nộp")).isTrue();
        assertThat(table.isVietnamese("Remark")).isFalse();
    }

    @Test
    void tellsWhichHeadersOfTheUserAListDoesNotHave() {
        HeaderTable table = new HeaderTable(
                ListKind.PROCEDURES, Map.of(Field.AGENCY, Set.of("Nơi nộp"), Field.NOTE, Set.of("Ý kiến")));
        Set<String> headers =
                List.of("NƠI NỘP", "Tên").stream().map(Texts::fold).collect(Collectors.toSet());

        assertThat(table.unusedMappings(headers)).containsExactly("note=Ý kiến");
    }

    /** A unit is never dropped with the brackets around it; what is no unit of a field keeps its column from being read. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            Thời gian hiện hành                                → [CURRENT_DAYS]       → UNSTATED     → []
            Thời gian hiện hành (giờ)                          → [CURRENT_DAYS]       → HOUR         → []
            Thời gian hiện hành [phút]                         → [CURRENT_DAYS]       → MINUTE       → []
            Thời hạn giải quyết (ngày làm việc)                → [CURRENT_DAYS]       → WORKING_DAY  → []
            Sau cắt giảm (tuần làm việc)                       → [PROPOSED_DAYS]      → WORKING_WEEK → []
            current_days (hours)                               → [CURRENT_DAYS]       → HOUR         → []
            current_days_months                                → [CURRENT_DAYS]       → MONTH        → []
            Chi phí hiện hành (nghìn đồng)                     → [CURRENT_COST]       → THOUSAND     → []
            Chi phí hiện hành (ĐVT: triệu đồng/năm)            → [CURRENT_COST]       → MILLION      → []
            Chi phí hiện hành, nghìn đồng                      → [CURRENT_COST]       → THOUSAND     → []
            Chi phí hiện hành (1.000đ)                         → [CURRENT_COST]       → THOUSAND     → []
            Chi phí hiện hành (₫)                              → [CURRENT_COST]       → DONG         → []
            Cost before (VND million)                          → [CURRENT_COST]       → MILLION      → []
            Chi phí tuân thủ (nghìn đồng) / Theo quy định      → [CURRENT_COST]       → THOUSAND     → []
            Chi phí tuân thủ, tỷ đồng / Sau cắt giảm           → [PROPOSED_COST]      → BILLION      → []
            Thời hạn giải quyết (ngày) / Theo quy định (ngày làm việc) → [CURRENT_DAYS] → WORKING_DAY → []
            Thời hạn giải quyết (ngày) / Theo quy định (giờ)   → []                   → UNKNOWN      → [CURRENT_DAYS]
            Chi phí hiện hành ($)                              → []                   → FOREIGN      → [CURRENT_COST]
            Chi phí hiện hành (USD)                            → []                   → FOREIGN      → [CURRENT_COST]
            current_cost USD                                   → []                   → FOREIGN      → [CURRENT_COST]
            Chi phí hiện hành (đồng/hồ sơ)                     → []                   → UNKNOWN      → [CURRENT_COST]
            Chi phí tuân thủ (đồng/hồ sơ) / Theo quy định      → []                   → UNKNOWN      → [CURRENT_COST]
            Sau cắt giảm (%)                                   → []                   → PERCENT      → [PROPOSED_DAYS]
            Chi phí hiện hành (giờ)                            → []                   → HOUR         → [CURRENT_COST]
            Thời gian cắt giảm                                 → [SAVED_DAYS]         → UNSTATED     → []
            Thời gian cắt giảm (%)                             → [PRINTED_DAYS_PERCENT] → PERCENT    → []
            Tỷ lệ cắt giảm thời gian (%)                       → [PRINTED_DAYS_PERCENT] → PERCENT    → []
            Mức cắt giảm (nghìn đồng)                          → [SAVED_COST]         → THOUSAND     → []
            Chi phí tuân thủ / Tiết kiệm                       → [SAVED_COST]         → UNSTATED     → []
            Thành phần hồ sơ hiện hành (loại giấy tờ)          → [CURRENT_DOCUMENTS]  → COUNT        → []
            Căn cứ pháp lý (giờ)                               → []                   → UNSTATED     → []
            """)
    void aHeaderKeepsItsUnit(String header, String fields, Unit unit, String refused) {
        ColumnName name = TABLE.name(header);

        assertThat(name.fields()).hasToString(fields);
        assertThat(name.unit()).isEqualTo(unit);
        assertThat(name.refused()).hasToString(refused);
    }

    @Test
    void aCutIsOfTheMeasureThatOtherColumnsSay() {
        assertThat(TABLE.name("Mức cắt giảm").cut()).isEqualTo(ColumnName.Cut.AMOUNT);
        assertThat(TABLE.name("Mức cắt giảm (%)").cut()).isEqualTo(ColumnName.Cut.PERCENT);
        assertThat(TABLE.name("Tỷ lệ cắt giảm").cut()).isEqualTo(ColumnName.Cut.PERCENT);
        assertThat(TABLE.name("Thời gian cắt giảm").cut()).isEqualTo(ColumnName.Cut.NONE);
    }

    @Test
    void aHeaderOfTheUserKeepsItsUnitToo() {
        HeaderTable table = new HeaderTable(
                ListKind.PROCEDURES, Map.of(Field.CURRENT_DAYS, Set.of("Xử lý (giờ)"), Field.UNIT, Set.of("Đơn vị")));

        assertThat(table.name("Xử lý (giờ)").unit()).isEqualTo(Unit.HOUR);
        assertThat(table.fields("Xử lý (giờ)")).containsExactly(Field.CURRENT_DAYS);
        assertThat(table.fields("Đơn vị")).containsExactly(Field.UNIT);
    }

    @Test
    void aUnitThatTheUserSaysGoesBeforeThatOfTheHeader() {
        HeaderTable table =
                new HeaderTable(ListKind.PROCEDURES, Map.of(), Map.of(), Map.of(Field.PROPOSED_DAYS, Unit.DAY));

        assertThat(table.fields("Sau cắt giảm (%)")).containsExactly(Field.PROPOSED_DAYS);
        assertThat(table.findUnit(Field.PROPOSED_DAYS)).contains(Unit.DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "Trước / Hồ sơ,                      true",
        "Hồ sơ / Sau cắt giảm,               true",
        "Số giấy tờ hiện hành,               true",
        "Hồ sơ đề xuất,                      true",
        "Hồ sơ,                              false",
        "Trước / Thời gian,                  false",
        "Trước / Thành phần hồ sơ,           false",
        "Hồ sơ theo quy định của luật,       false",
        "Hồ sơ / Ghi chú,                    false",
    })
    void papersMayBeThoseOfADossierOrDossiers(String header, boolean isOfPapers) {
        assertThat(TABLE.isOfPapers(header)).isEqualTo(isOfPapers);
    }
}
