package vn.tthc.format.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.tthc.text.Texts;

/**
 * What a procedure of a portal has several of: the channels through which it is applied for, each with its time limit, and
 * the papers of the dossier.
 */
public enum PortalPart {
    CHANNELS("cachthucthuchien", "cachthucnop", "hinhthucnop"),
    PAPERS("tphs", "thanhphanhoso", "thanhphanhs", "giayto");

    /** Where a channel says how long it takes. */
    private static final Set<String> TIMES = Set.of("thoigian", "thoigiangiaiquyet", "thoihan", "thoihangiaiquyet");

    /** What a channel says that has no time limit of its own. */
    private static final Set<String> NO_TIME = Set.of("khac", "khongcothongtin", "khongquydinh");

    /** Parts cases in a cell. */
    private static final String BETWEEN_CASES = " | ";

    /** A comma parts agencies where the next word begins the name of one: "Sở Văn hóa, Thể thao và Du lịch" has one inside. */
    private static final Pattern BETWEEN_AGENCIES =
            Pattern.compile(",\\s*(?=(?:Sở|Ủy ban|Uỷ ban|UBND|Bộ|Tổng cục|Cục|Chi cục"
                    + "|Phòng|Ban|Trung tâm|Công an|Văn phòng|Tòa án|Viện|Thanh tra|Chi nhánh|Hội|Hội đồng|Ngân hàng|Bảo hiểm"
                    + "|Kho bạc|Trường|Bệnh viện|Cơ quan|Hải quan|Thuế|Đơn vị|Doanh nghiệp|Cảng|Tổ chức)\\s)");

    private static final Pattern BETWEEN_LEVELS = Pattern.compile(",\\s*(?=[Cc]ấp\\s)");

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> keys;

    PortalPart(String... keys) {
        this.keys = Set.of(keys);
    }

    /** The part that stands under a key, such as {@code cach_thuc_thuc_hien} or {@code cachThucThucHien}. */
    public static Optional<PortalPart> ofKey(String key) {
        String words = Texts.fold(key);
        for (PortalPart part : values()) {
            if (part.keys.contains(words)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /**
     * The time limits of the channels in the array that the parser is at; it is then at its end.
     *
     * @return each once, as the cases of one cell; empty if no channel has any
     */
    public static String times(JsonParser parser) {
        List<String> times = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean isTime = TIMES.contains(Texts.fold(parser.currentName()));
                JsonToken value = parser.nextToken();
                if (isTime && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    String time = Texts.clean(parser.getString());
                    String words = Texts.fold(time);
                    if (!words.isEmpty() && !NO_TIME.contains(words) && seen.add(words)) {
                        times.add(time);
                    }
                }
                parser.skipChildren();
            }
        }
        return String.join(BETWEEN_CASES, times);
    }

    /** How many objects the array has that the parser is at; it is then at its end. */
    public static long count(JsonParser parser) {
        long count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count += parser.currentToken() == JsonToken.VALUE_NULL ? 0 : 1;
            parser.skipChildren();
        }
        return count;
    }

    /** Agencies that a portal separates by commas, separated as cells separate them. */
    public static String agencies(String text) {
        return BETWEEN_AGENCIES.matcher(text).replaceAll("; ");
    }

    /** Levels that a portal separates by commas, separated as cells separate them. */
    public static String levels(String text) {
        return BETWEEN_LEVELS.matcher(text).replaceAll("; ");
    }
}
