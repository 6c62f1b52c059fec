package vn.tthc.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Some procedures in a table as an office might lay them out: which columns it has and in which order, how its header is
 * worded, what stands above, between and below the rows, and how its figures are written. What the table says of them stays
 * the same whatever it looks like.
 */
final class OfficersLayout {
    /** What a list says of one procedure: days, and costs in đồng. */
    record Procedure(
            String code,
            String name,
            String agency,
            String sector,
            BigDecimal currentDays,
            BigDecimal proposedDays,
            BigDecimal currentCost,
            BigDecimal proposedCost) {}

    private enum Column {
        NUMBER,
        CODE,
        NAME,
        AGENCY,
        SECTOR,
        BASIS,
        /** One that a report has nothing to do with. */
        OTHER,
        CURRENT_DAYS,
        PROPOSED_DAYS,
        SAVED_DAYS,
        PERCENT,
        CURRENT_COST,
        PROPOSED_COST,
        NOTE;

        boolean isDays() {
            return this == CURRENT_DAYS || this == PROPOSED_DAYS;
        }

        boolean isCost() {
            return this == CURRENT_COST || this == PROPOSED_COST;
        }

        boolean isCurrent() {
            return this == CURRENT_DAYS || this == CURRENT_COST;
        }
    }

    /** What is in force and what is proposed, in a header of one row and of two. */
    private record Wording(String current, String proposed, String lowerCurrent, String lowerProposed) {}

    private static final List<Wording> WORDINGS = List.of(
            new Wording("hiện hành", "đề xuất", "Hiện hành", "Đề xuất"),
            new Wording("theo quy định", "sau cắt giảm", "Theo quy định", "Sau cắt giảm"),
            new Wording("trước cắt giảm", "sau cắt giảm", "Trước cắt giảm", "Sau cắt giảm"),
            new Wording("hiện nay", "sau khi cắt giảm", "Hiện nay", "Sau khi cắt giảm"),
            new Wording("hiện tại", "sau đơn giản hóa", "Hiện tại", "Sau đơn giản hóa"));

    private static final Map<String, List<String>> SECTORS = Map.of(
            "Sở Y tế", List.of("Phòng bệnh", "Khám bệnh, chữa bệnh", "Dược phẩm"),
            "Sở Tư pháp", List.of("Hộ tịch", "Công chứng", "Giám định tư pháp"),
            "Sở Xây dựng", List.of("Đường bộ", "Nhà ở", "Hàng hải và đường thủy nội địa"),
            "UBND cấp xã", List.of("Đất đai", "Bảo trợ xã hội"));

    private static final List<String> AGENCIES = List.of("Sở Y tế", "Sở Tư pháp", "Sở Xây dựng", "UBND cấp xã");

    private static final List<String> NAMES = List.of(
            "Cấp giấy chứng nhận đủ điều kiện hoạt động",
            "Đăng ký lại khi có thay đổi",
            "Thủ tục cấp phép xây dựng mới\nđối với công trình cấp I",
            "Gia hạn giấy phép (dưới 05 năm)",
            "Công nhận lần đầu; cấp lại",
            "Xác nhận tổng số thành viên",
            "Thu hồi \"thẻ\" hành nghề");

    /** What else stands in lists, by the headers: two of its cells. */
    private static final Map<String, List<String>> OTHERS = Map.of(
            "Phí, lệ phí", List.of("Không", "1.000 đồng"),
            "Mức thu phí (đồng)", List.of("0", "250000"),
            "Mức độ dịch vụ công", List.of("Toàn trình", "Một phần"),
            "Cách thức thực hiện", List.of("Trực tiếp; trực tuyến", "Bưu chính"),
            "Quyết định công bố", List.of("1234/QĐ-BYT ngày 05/3/2026", "56/QĐ-UBND"),
            "Số hồ sơ phát sinh", List.of("120", "0"),
            "Cấp thực hiện", List.of("Cấp tỉnh", "Cấp xã"),
            "Thành phần hồ sơ", List.of("01 đơn; 02 bản sao", "Đơn đề nghị"),
            "Ngày công bố", List.of("05/03/2026", "15/03/2026"),
            "Liên thông", List.of("x", ""));

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private final Random random;
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    /** What was chosen, by what it is of. */
    private final Map<String, Object> chosen = new LinkedHashMap<>();

    private final boolean isVietnamese;
    private final boolean arePadded;
    /** What is said instead of the days in force where nothing is cut; empty if these are said again. */
    private final String unchanged;

    private final String other;
    private final String dayUnit;
    private final String beforeDays;
    private final String unitOfCells;
    private final String behindDays;
    private final String separator;
    private final String costUnit;
    private final String behindCost;
    private final List<Column> columns = new ArrayList<>();

    /**
     * A table that a number stands for.
     *
     * @param seed the same number always gives the same table
     */
    OfficersLayout(long seed) {
        random = new Random(seed);
        isVietnamese = flip("Vietnamese numbers", 0.7);
        arePadded = flip("leading zeros", 0.5);
        unchanged = choose("unchanged", "", "", "Giữ nguyên", "Không thay đổi", "Không thực hiện cắt giảm");
        other = choose("other column", OTHERS.keySet().stream().sorted().toArray(String[]::new));
        dayUnit = choose("unit of days", "", " (ngày)", " (ngày làm việc)", " (ĐVT: ngày)");
        boolean areUnited = dayUnit.isEmpty() && flip("units in cells", 0.6);
        unitOfCells = areUnited ? choose("unit in cells", " ngày", " ngày làm việc") : "";
        behindDays = areUnited ? choose("behind days", "", "", " kể từ ngày nhận đủ hồ sơ") : "";
        beforeDays = areUnited ? choose("before days", "", "", "Không quá ", "Tối đa ") : "";
        separator = isVietnamese ? choose("groups", ".", "", " ") : choose("groups", ",", "");
        // Thousands with a comma alone do not tell whether it is one of decimals.
        costUnit = separator.equals(",")
                ? choose("unit of costs", "", " (đồng)", " (đồng/năm)")
                : choose("unit of costs", "", " (đồng)", " (đồng/năm)", " (nghìn đồng)");
        behindCost = costUnit.isEmpty() ? choose("behind costs", " đồng", "đ", "") : "";
        invent();
        layOut();
    }

    List<Procedure> procedures() {
        return procedures;
    }

    /** The cells of the table, each row as wide as its header. */
    List<List<String>> rows() {
        return rows;
    }

    boolean hasCosts() {
        return columns.contains(Column.CURRENT_COST);
    }

    @Override
    public String toString() {
        return chosen.toString();
    }

    /** The table as CSV, with semicolons where commas are those of decimals. */
    String csv() {
        char delimiter = isVietnamese ? ';' : ',';
        StringBuilder list = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                boolean isQuoted = cell.indexOf(delimiter) >= 0 || cell.contains("\"") || cell.contains("\n");
                list.append(column > 0 ? String.valueOf(delimiter) : "")
                        .append(isQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            list.append('\n');
        }
        return flip("decomposed", 0.1) ? Normalizer.normalize(list, Normalizer.Form.NFD) : list.toString();
    }

    /** The table as the cells of a sheet, with plain numbers as numbers. */
    List<List<Object>> cells() {
        return rows.stream()
                .map(row -> row.stream().map(OfficersLayout::typed).toList())
                .toList();
    }

    private static Object typed(String text) {
        return text.matches("[1-9]\\d{0,8}") ? (Object) Long.valueOf(text) : text;
    }

    @SafeVarargs
    private <T> T choose(String what, T... among) {
        T one = among[random.nextInt(among.length)];
        chosen.put(what, one);
        return one;
    }

    private boolean flip(String what, double share) {
        boolean is = random.nextDouble() < share;
        chosen.put(what, is);
        return is;
    }

    private void invent() {
        int code = 100_000 + random.nextInt(800_000);
        for (String agency : AGENCIES.subList(0, 1 + random.nextInt(AGENCIES.size()))) {
            List<String> sectors = SECTORS.get(agency);
            for (String sector : sectors.subList(0, 1 + random.nextInt(sectors.size()))) {
                int count = 1 + random.nextInt(4);
                for (int i = 0; i < count; i++) {
                    code += 1 + random.nextInt(50);
                    int days = 1 + random.nextInt(60);
                    // Halves of days, some as they are.
                    int halves = random.nextInt(3) == 0 ? 2 * days : 1 + random.nextInt(2 * days);
                    int cost = 1 + random.nextInt(200_000);
                    procedures.add(new Procedure(
                            "1." + code,
                            NAMES.get(random.nextInt(NAMES.size())) + " " + (procedures.size() + 1),
                            agency,
                            sector,
                            BigDecimal.valueOf(days),
                            BigDecimal.valueOf(halves).divide(BigDecimal.valueOf(2)),
                            BigDecimal.valueOf(1000L * cost),
                            BigDecimal.valueOf(1000L * (random.nextInt(3) == 0 ? cost : 1 + random.nextInt(cost)))));
                }
            }
        }
    }

    private void layOut() {
        boolean areAgenciesAbove = flip("agencies in headings", 0.35);
        boolean areSectorsAbove = flip("sectors in headings", 0.6);
        chooseColumns(areAgenciesAbove, areSectorsAbove);
        titles();
        List<List<String>> header = header();
        rows.addAll(header);
        if (flip("numbers of columns", 0.3)) {
            String form = choose("form of these", "(%d)", "%d", "[%d]");
            rows.add(IntStream.rangeClosed(1, columns.size())
                    .mapToObj(form::formatted)
                    .toList());
        }
        String total = choose("total", "none", "below", "below", "above");
        String totalName =
                choose("name of the total", "Tổng cộng", "TỔNG CỘNG", "Tổng", "Cộng", "Tổng số", "Tổng cộng:");
        if (total.equals("above")) {
            rows.add(sum(totalName, procedures));
        }
        body(areAgenciesAbove, areSectorsAbove, header);
        if (total.equals("below")) {
            rows.add(sum(totalName, procedures));
        }
        closing();
    }

    private void chooseColumns(boolean areAgenciesAbove, boolean areSectorsAbove) {
        List<Column> names = new ArrayList<>(List.of(Column.NAME));
        Map<Column, Boolean> further = new LinkedHashMap<>();
        further.put(Column.CODE, flip("codes", 0.7));
        further.put(Column.AGENCY, !areAgenciesAbove);
        further.put(Column.SECTOR, !areSectorsAbove);
        further.put(Column.BASIS, flip("legal basis", 0.3));
        further.put(Column.OTHER, flip("has other column", 0.4));
        further.forEach((column, is) -> {
            if (is) {
                names.add(column == Column.CODE ? 0 : names.size(), column);
            }
        });
        if (flip("shuffled", 0.3)) {
            Collections.shuffle(names, random);
        }
        if (flip("numbers of rows", 0.8)) {
            columns.add(Column.NUMBER);
        }
        columns.addAll(names);
        columns.addAll(
                flip("proposed first", 0.15)
                        ? List.of(Column.PROPOSED_DAYS, Column.CURRENT_DAYS)
                        : List.of(Column.CURRENT_DAYS, Column.PROPOSED_DAYS));
        if (flip("cuts", 0.3)) {
            columns.add(Column.SAVED_DAYS);
        }
        if (flip("percentages", 0.2)) {
            columns.add(Column.PERCENT);
        }
        if (flip("costs", 0.4)) {
            columns.addAll(List.of(Column.CURRENT_COST, Column.PROPOSED_COST));
        }
        if (flip("notes", 0.4)) {
            columns.add(Column.NOTE);
        }
    }

    private void titles() {
        int lines = choose("titles", 0, 1, 3, 4);
        if (lines >= 3) {
            rows.add(with(0, "Phụ lục I"));
        }
        if (lines >= 1) {
            rows.add(with(0, "DANH MỤC THỦ TỤC HÀNH CHÍNH CẮT GIẢM THỜI GIAN GIẢI QUYẾT NĂM 2026"));
        }
        if (lines >= 3) {
            rows.add(with(0, "(Kèm theo Quyết định số 1234/QĐ-UBND ngày 05/3/2026 của Chủ tịch UBND tỉnh)"));
        }
        if (lines == 4) {
            rows.add(blank());
        }
    }

    private List<List<String>> header() {
        Wording wording = choose("wording", WORDINGS.toArray(Wording[]::new));
        boolean isInTwo = flip("header in two rows", 0.45);
        String ofDays = choose("time", "Thời gian giải quyết", "Thời hạn giải quyết", "Thời gian giải quyết TTHC");
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        for (Column column : columns) {
            if (!column.isDays() && !column.isCost()) {
                upper.add(name(column));
                lower.add("");
                continue;
            }
            String measure = column.isDays() ? ofDays : "Chi phí tuân thủ";
            String unit = column.isDays() ? dayUnit : costUnit;
            String which = column.isCurrent() ? wording.current() : wording.proposed();
            if (isInTwo) {
                upper.add(begun.add(measure) ? measure + unit : "");
                lower.add(column.isCurrent() ? wording.lowerCurrent() : wording.lowerProposed());
            } else {
                upper.add(measure + " " + which + unit);
                lower.add("");
            }
        }
        return isInTwo ? List.of(upper, lower) : List.of(upper);
    }

    private String name(Column column) {
        return switch (column) {
            case NUMBER -> choose("header of numbers", "STT", "TT", "Số TT");
            case CODE -> choose("header of codes", "Mã TTHC", "Mã số TTHC", "Mã thủ tục", "Mã số");
            case NAME -> choose("header of names", "Tên thủ tục hành chính", "Tên TTHC", "Thủ tục hành chính");
            case AGENCY ->
                choose("header of agencies", "Cơ quan thực hiện", "Cơ quan giải quyết", "Đơn vị", "Sở, ngành");
            case SECTOR -> "Lĩnh vực";
            case BASIS -> "Căn cứ pháp lý";
            case OTHER -> other;
            case SAVED_DAYS -> choose("header of cuts", "Số ngày cắt giảm", "Thời gian cắt giảm", "Mức cắt giảm");
            case PERCENT -> choose("header of percentages", "Tỷ lệ cắt giảm (%)", "Tỷ lệ cắt giảm");
            case NOTE -> "Ghi chú";
            case CURRENT_DAYS, PROPOSED_DAYS, CURRENT_COST, PROPOSED_COST -> throw new IllegalStateException();
        };
    }

    private void body(boolean areAgenciesAbove, boolean areSectorsAbove, List<List<String>> header) {
        String place = choose("place of headings", "first cell", "name", "number and name");
        if (!areAgenciesAbove && flip("heading of all", 0.3)) {
            String name = choose(
                    "name of all",
                    "THỦ TỤC HÀNH CHÍNH CẤP TỈNH",
                    "TTHC cấp tỉnh",
                    "Danh mục thủ tục hành chính",
                    "THỦ TỤC HÀNH CHÍNH SỬA ĐỔI, BỔ SUNG");
            rows.add(heading(place, "A", name, flip("sums of all", 0.2) ? procedures : List.of()));
        }
        String form = choose("form of headings", "plain", "Lĩnh vực", "capitals", "count");
        boolean haveSums = flip("sums in headings", 0.2);
        boolean areSummed = areSectorsAbove && flip("sums below sectors", 0.25);
        String sumName = choose("name of these", "Cộng", "Cộng lĩnh vực", "Tổng", "Cộng:");
        boolean startAgain = flip("numbers start again", 0.3);
        String numberForm = choose("form of numbers", "%d", "%d", "%d.", "%02d");
        int perPage = flip("pages", 0.15) ? 5 : Integer.MAX_VALUE;
        boolean areApart = flip("blank rows", 0.2);
        int agencies = 0;
        int sectors = 0;
        int number = 0;
        for (int i = 0; i < procedures.size(); i++) {
            Procedure procedure = procedures.get(i);
            boolean isNewAgency = i == 0 || !procedures.get(i - 1).agency().equals(procedure.agency());
            boolean isNewSector = isNewAgency || !procedures.get(i - 1).sector().equals(procedure.sector());
            Predicate<Procedure> isOfAgency = other -> other.agency().equals(procedure.agency());
            Predicate<Procedure> isOfSector =
                    isOfAgency.and(other -> other.sector().equals(procedure.sector()));
            if (isNewAgency && areAgenciesAbove) {
                number = startAgain ? 0 : number;
                sectors = 0;
                String chapter = areSectorsAbove ? String.valueOf((char) ('A' + agencies)) : ROMAN.get(agencies);
                agencies++;
                String name =
                        form.equals("capitals") ? procedure.agency().toUpperCase(Locale.ROOT) : procedure.agency();
                rows.add(heading(place, chapter, name, haveSums ? of(isOfAgency) : List.of()));
            }
            if (isNewSector && areSectorsAbove) {
                number = startAgain ? 0 : number;
                String name = sectorHeading(
                        procedure.sector(),
                        form,
                        areAgenciesAbove,
                        of(isOfSector).size());
                rows.add(heading(place, ROMAN.get(sectors), name, haveSums ? of(isOfSector) : List.of()));
                sectors++;
            }
            if (i > 0 && i % perPage == 0) {
                rows.addAll(header);
            }
            number++;
            rows.add(row(numberForm.formatted(number), procedure));
            boolean isLast = i + 1 == procedures.size() || !isOfSector.test(procedures.get(i + 1));
            if (isLast && areSummed) {
                rows.add(sum(
                        sumName.equals("Cộng lĩnh vực") ? sumName + " " + procedure.sector() : sumName,
                        of(isOfSector)));
            }
            if (isLast && areApart) {
                rows.add(blank());
            }
        }
    }

    private String sectorHeading(String sector, String form, boolean isInner, int count) {
        return switch (form) {
            case "Lĩnh vực" -> "Lĩnh vực " + sector;
            case "capitals" -> "LĨNH VỰC " + sector.toUpperCase(Locale.ROOT);
            case "count" ->
                choose(
                                "form of counts",
                                "Lĩnh vực %s (%02d TTHC)",
                                "Lĩnh vực %s: %02d TTHC",
                                "LĨNH VỰC %s - %d thủ tục")
                        .formatted(sector, count);
            default -> isInner ? "Lĩnh vực " + sector : sector;
        };
    }

    private List<Procedure> of(Predicate<Procedure> which) {
        return procedures.stream().filter(which).toList();
    }

    private List<String> row(String number, Procedure procedure) {
        return columns.stream()
                .map(column -> switch (column) {
                    case NUMBER -> number;
                    case CODE -> procedure.code();
                    case NAME -> procedure.name();
                    case AGENCY -> procedure.agency();
                    case SECTOR -> procedure.sector();
                    case BASIS -> "Luật số 15/2023/QH15; Nghị định 96/2023/NĐ-CP";
                    case OTHER -> OTHERS.get(other).get(random.nextInt(2));
                    case NOTE -> random.nextInt(4) == 0 ? "Đã công khai" : "";
                    case PROPOSED_DAYS ->
                        isUnchanged(procedure) && !unchanged.isEmpty() ? unchanged : figure(column, List.of(procedure));
                    default -> figure(column, List.of(procedure));
                })
                .toList();
    }

    private static boolean isUnchanged(Procedure procedure) {
        return procedure.currentDays().compareTo(procedure.proposedDays()) == 0;
    }

    /** A row that sums up others, with a name in the first cell or in that of names. */
    private List<String> sum(String name, List<Procedure> of) {
        List<String> row = sums(of);
        row.set(flip("sum in the first cell", 0.5) ? 0 : columns.indexOf(Column.NAME), name);
        return row;
    }

    private List<String> heading(String place, String chapter, String name, List<Procedure> of) {
        List<String> row = of.isEmpty() ? blank() : sums(of);
        boolean isParted = place.equals("number and name") && columns.get(0) == Column.NUMBER;
        boolean isInFirst =
                place.equals("first cell") && (columns.contains(Column.NUMBER) || columns.contains(Column.CODE));
        if (isParted) {
            row.set(0, chapter);
        }
        row.set(isInFirst ? 0 : columns.indexOf(Column.NAME), isParted ? name : chapter + ". " + name);
        return row;
    }

    private List<String> sums(List<Procedure> of) {
        return new ArrayList<>(columns.stream()
                .map(column ->
                        column.compareTo(Column.CURRENT_DAYS) < 0 || column == Column.NOTE ? "" : figure(column, of))
                .toList());
    }

    private String figure(Column column, List<Procedure> of) {
        return switch (column) {
            case CURRENT_DAYS -> limit(sum(of, Procedure::currentDays), of);
            case PROPOSED_DAYS -> limit(sum(of, Procedure::proposedDays), of);
            case SAVED_DAYS -> days(sum(of, Procedure::currentDays).subtract(sum(of, Procedure::proposedDays)));
            case PERCENT -> percent(sum(of, Procedure::currentDays), sum(of, Procedure::proposedDays));
            case CURRENT_COST -> cost(sum(of, Procedure::currentCost));
            case PROPOSED_COST -> cost(sum(of, Procedure::proposedCost));
            default -> throw new IllegalStateException();
        };
    }

    private static BigDecimal sum(List<Procedure> of, Function<Procedure, BigDecimal> figure) {
        return of.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A time limit of one procedure in the words of decisions, or of several. */
    private String limit(BigDecimal days, List<Procedure> of) {
        return of.size() == 1 ? beforeDays + days(days) + behindDays : days(days);
    }

    private String days(BigDecimal days) {
        String text = written(days);
        boolean isPadded = arePadded && days.compareTo(BigDecimal.TEN) < 0;
        return (isPadded ? "0" + text : text) + unitOfCells;
    }

    private String percent(BigDecimal current, BigDecimal proposed) {
        BigDecimal percent =
                current.subtract(proposed).multiply(BigDecimal.valueOf(100)).divide(current, 2, RoundingMode.HALF_UP);
        return (isVietnamese ? percent.toPlainString().replace('.', ',') : percent.toPlainString()) + "%";
    }

    private String written(BigDecimal number) {
        String text = number.stripTrailingZeros().toPlainString();
        return isVietnamese ? text.replace('.', ',') : text;
    }

    private String cost(BigDecimal dong) {
        boolean inThousands = costUnit.contains("nghìn");
        String digits =
                dong.movePointLeft(inThousands ? 3 : 0).toBigIntegerExact().toString();
        return digits.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", separator) + behindCost;
    }

    private void closing() {
        int kind = choose("closing lines", 0, 0, 1, 2);
        if (kind >= 1) {
            rows.add(blank());
            rows.add(with(0, "Ghi chú: Thời gian giải quyết tính từ ngày nhận đủ hồ sơ hợp lệ."));
        }
        if (kind == 2) {
            int last = columns.size() - 1;
            rows.add(with(last, "Hải Phòng, ngày 05 tháng 3 năm 2026"));
            rows.add(with(0, "Người lập biểu", last, "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"));
            rows.add(with(0, "Nguyễn Văn A", last, "Trần Thị B"));
        }
    }

    private List<String> blank() {
        return new ArrayList<>(Collections.nCopies(columns.size(), ""));
    }

    private List<String> with(int column, String text) {
        List<String> row = blank();
        row.set(column, text);
        return row;
    }

    private List<String> with(int column, String text, int other, String otherText) {
        List<String> row = with(column, text);
        row.set(other, otherText);
        return row;
    }
}
