package vn.tthc.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tthc.model.NationalCode;
import vn.tthc.schema.Field;
import vn.tthc.schema.HeaderTable;
import vn.tthc.schema.ListKind;
import vn.tthc.table.RowSigns.Level;
import vn.tthc.table.RowSigns.Mark;
import vn.tthc.table.RowSigns.Wording;
import vn.tthc.text.Phrases;
import vn.tthc.text.Texts;

/** Which rows of a table sum up others, as far as a row shows it by itself. */
public final class TotalRows {
    private static final List<Field> NAMES = List.of(Field.CODE, Field.AGENCY, Field.SECTOR);
    /** Where the words of totals stand; an indicator "Tổng hợp" may be what is counted. */
    private static final List<Field> WORDED = List.of(Field.CODE, Field.NAME, Field.AGENCY, Field.SECTOR, Field.TASK);

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PART = Pattern.compile(
            "[-–+•*]\\s*\\p{L}.*|[a-zđ]\\)\\s*\\p{L}.*|(?:" + Phrases.alternatives("row_parts") + ")\\s*\\d.*|(?:"
                    + Phrases.alternatives("row_parts_of") + ")(?!\\p{L}).*",
            FLAGS);
    /** 1.1, a, 1a, ii. */
    private static final Pattern PART_NUMBER =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})+\\.?|[a-zđ][.)]?|\\d{1,3}\\.?[a-zđ][.)]?|[ivx]{1,4}[.)]?|[-–+*]");
    /** "Bước 1", "B1". */
    private static final Pattern STEP_NUMBER =
            Pattern.compile("(?:" + Phrases.alternatives("row_parts") + "|B)\\s*\\.?\\s*\\d{1,2}\\s*[.:)]?", FLAGS);
    /** "IV", "B." in a column of numbers, or "IV. " before a name; C and L are letters where they stand alone. */
    private static final Pattern CHAPTER =
            Pattern.compile("(?:(?<roman>[IVX]|[IVXLC]{2,7})|[A-ZĐ])(?:\\s*[.)\\-–:]\\s*|\\s+$)");

    /** "Lĩnh vực Hộ tịch (03 TTHC)" or "I. Sở Y tế: 12": no code begins with two words. */
    private static final Pattern WORDS = Pattern.compile("(?:[\\p{L}\\d]{1,5}\\s*[.)\\-–:]\\s*)?\\p{L}+\\s+\\p{L}+");

    /** What is too short for a code where others are national: the number of a row, or what a spreadsheet has left of one. */
    private static final Pattern SHORT = Pattern.compile("\\d{1,3}[.)]?|(?<stump>[1-3]\\.\\d{1,2})");

    /** What else stands in a column of numbers: of lists of shares alone, as each row of a group may head others. */
    private static final Map<Level, Pattern> LEVELS = Map.of(
            Level.NUMBER, Pattern.compile("\\d{1,4}[.)]?"),
            Level.NUMBER_2, Pattern.compile("\\d{1,3}\\.\\d{1,3}[.)]?"),
            Level.NUMBER_3, Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){2,4}[.)]?"),
            Level.SMALL_LETTER, Pattern.compile("[a-zđ][.)]?"),
            Level.DASH, Pattern.compile("[-–+*]"));

    private static final List<Field> NAMED =
            List.of(Field.NAME, Field.AGENCY, Field.SECTOR, Field.INDICATOR, Field.CODE);
    private static final int MAX_NUMBERING = 8;
    private static final String OF_NUMBERING = "0123456789ivxlcIVXLC.,()+- ";

    private static final List<String> EXAMPLE = Phrases.words("template_example");

    /** Lists leave out J and W. */
    private static final int NEXT_LETTER = 2;

    private final Header header;
    private final ListKind kind;
    private final Chapters chapters = new Chapters();

    private final Optional<Integer> number;
    /** That of the last row that is no part of another, if it is national. */
    private String lastCode = "";
    /** Whether that row has a number, which a part of it may lack. */
    private boolean isLastNumbered;
    /** Whether any row has a national code, beside which a small number is none. */
    private boolean hasNational;

    TotalRows(Header header, ListKind kind) {
        this.header = header;
        this.kind = kind;
        number = IntStream.range(0, header.names().size())
                .filter(column -> HeaderTable.isNumbering(header.names().get(column)))
                .boxed()
                .findFirst();
    }

    /** The column that numbers the rows, if there is one. */
    Optional<Integer> number() {
        return number;
    }

    /** Whether a row sums up others without doubt: it is nobody's, and its first words are "Tổng cộng" or the like. */
    boolean isCertain(List<String> values, RowSigns signs) {
        return isCertain(field -> text(field, values), first(values), signs, kind);
    }

    private static boolean isCertain(Function<Field, String> texts, String first, RowSigns signs, ListKind kind) {
        boolean isWhole = signs.wording() == Wording.WHOLE || signs.wording() == Wording.MEAN;
        boolean isTotal = signs.wording() == Wording.TOTAL;
        if (kind == ListKind.SCORES) {
            return isWhole || isTotal;
        }
        if (signs.code() == Mark.MISSING && (isWhole || isTotal)) {
            return true;
        }
        if (kind == ListKind.ACTIVITIES && TotalWords.isSumOfTasks(texts.apply(Field.TASK))) {
            return true;
        }
        boolean isCounted = texts.apply(Field.INDICATOR).equals(first);
        boolean begins = TotalWords.isTotal(first, isCounted);
        Wording ofFirst = TotalWords.wording(first);
        isWhole |= ofFirst == Wording.WHOLE || ofFirst == Wording.MEAN;
        return (begins || (isWhole && kind == ListKind.PROCEDURES)) && isNobodys(texts, first);
    }

    private static boolean isNobodys(Function<Field, String> texts, String first) {
        for (Field field : NAMES) {
            String value = texts.apply(field);
            if (!value.isEmpty() && !value.equals(first) && !isNumbering(value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a row shows by itself, and by what is above it.
     *
     * @param carried what headings say of it
     * @param isBelowFigures whether the row above that is no part of another has figures
     */
    RowSigns signs(List<String> values, Set<Field> carried, boolean isBelowFigures) {
        // In a list of activities a code is that of the procedure, and each has its own task.
        boolean areTasks = kind == ListKind.ACTIVITIES;
        Mark code = mark(header.findColumn(areTasks ? Field.TASK : Field.CODE), values);
        if (code == Mark.THERE && !areTasks && !isCode(values)) {
            code = Mark.MISSING;
        }
        boolean names = carried.contains(Field.AGENCY)
                || carried.contains(Field.SECTOR)
                || !text(Field.AGENCY, values).isEmpty()
                || !text(Field.SECTOR, values).isEmpty();
        Wording wording = wording(field -> text(field, values));
        boolean mayBeGroup = wording == Wording.ORDINARY
                && (code == Mark.NO_COLUMN || (kind == ListKind.PROCEDURES && code == Mark.MISSING));
        // The agency of a procedure may be one of several in a cell, each behind a dash; a step has but the agency.
        boolean areAgencies = areShares(kind)
                || (header.findColumn(Field.NAME).isPresent()
                        && text(Field.NAME, values).isEmpty());
        boolean isPart = hasPartNumber(values) || (areAgencies && isPart(text(Field.AGENCY, values)));
        Mark ofNumber = mark(number, values);
        isPart |= kind == ListKind.PROCEDURES && isLastNumbered && ofNumber == Mark.MISSING && repeatsCode(values);
        if (wording == Wording.ORDINARY && isPart) {
            wording = Wording.PART;
        }
        if (wording == Wording.PART && isBelowFigures && !areTasks && repeatsCode(values)) {
            code = Mark.MISSING;
        }
        RowSigns signs = new RowSigns(wording, code, ofNumber, names, mayBeGroup ? level(values) : Level.NONE);
        return wording == Wording.PART && isBelowFigures ? signs.belowFigures(kind) : signs;
    }

    private boolean repeatsCode(List<String> values) {
        return !lastCode.isEmpty() && text(Field.CODE, values).equals(lastCode);
    }

    /** Takes note of a row that is no part of another: a part of it may repeat its code. */
    void follow(List<String> values) {
        String code = text(Field.CODE, values);
        lastCode = NationalCode.isNational(code) ? code : "";
        isLastNumbered = mark(number, values) == Mark.THERE;
    }

    /** Takes note of a row of the list, wherever it stands. */
    void see(List<String> values) {
        hasNational |= NationalCode.isNational(text(Field.CODE, values));
    }

    /** Takes note of a national code, wherever it stands. */
    void seeNational() {
        hasNational = true;
    }

    /** What rows depend on of those before them. */
    String state() {
        return hasNational + chapters.state();
    }

    /** Whether it depends on the codes of other rows what a row has for a code. */
    boolean hasShortCode(List<String> values) {
        return kind == ListKind.PROCEDURES && isShortCode(text(Field.CODE, values));
    }

    /** Whether a row has but the first digits of a code, where other rows have national ones. */
    boolean hasStump(List<String> values) {
        Matcher matcher = SHORT.matcher(text(Field.CODE, values));
        return hasNational && matcher.matches() && matcher.group("stump") != null;
    }

    private boolean isCode(List<String> values) {
        return isCode(text(Field.CODE, values)) && !(hasNational && hasShortCode(values) && !hasStump(values));
    }

    /** Whether a cleaned text is too short for a code where other rows have national ones. */
    static boolean isShortCode(String text) {
        return SHORT.matcher(text).matches();
    }

    /** Whether the rows are of units and sectors, each of which may head others. */
    private static boolean areShares(ListKind kind) {
        return kind == ListKind.SHARES || kind == ListKind.DOSSIERS;
    }

    private boolean hasPartNumber(List<String> values) {
        return number.map(column -> text(column, values))
                .filter(TotalRows::isPartNumber)
                .isPresent();
    }

    private static boolean isPartNumber(String numbering) {
        return PART_NUMBER.matcher(numbering).matches()
                || STEP_NUMBER.matcher(numbering).matches();
    }

    private Level level(List<String> values) {
        String numbering = number.map(column -> text(column, values)).orElse("");
        return level(numbering, field -> text(field, values), kind, chapters);
    }

    private static Level level(String numbering, Function<Field, String> texts, ListKind kind, Chapters chapters) {
        Optional<String> name =
                NAMED.stream().map(texts).filter(text -> !text.isEmpty()).findFirst();
        Level level = chapters.level(numbering.isEmpty() ? name.orElse("") : numbering + " ");
        if (level != Level.NONE || !areShares(kind)) {
            return level;
        }
        return numbering.isEmpty()
                ? name.filter(Heading::isGroup).map(text -> Level.WORDS).orElse(Level.NONE)
                : LEVELS.entrySet().stream()
                        .filter(each -> each.getValue().matcher(numbering).matches())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(Level.NONE);
    }

    /** The numbers of chapters so far. */
    public static final class Chapters {
        /** The last letter by which rows were numbered; 0 before the first. */
        private char lastLetter;

        /** What rows depend on of those before them. */
        public String state() {
            return lastLetter == 0 ? "" : String.valueOf(lastLetter);
        }

        /** The level by the rows before too: I behind H is a letter, as X is behind V. */
        private Level level(String text) {
            Level level = levelOf(text);
            if (level == Level.NONE) {
                return level;
            }
            char letter = text.charAt(0);
            boolean isSingle = text.length() < 2 || !Character.isLetter(text.charAt(1));
            boolean goesOn = isSingle && lastLetter != 0 && letter >= lastLetter && letter - lastLetter <= NEXT_LETTER;
            if (level == Level.LETTER || goesOn) {
                lastLetter = letter;
                return Level.LETTER;
            }
            return level;
        }
    }

    /** The level of a row whose text begins with a Roman number or with a letter, as those of chapters do. */
    private static Level levelOf(String text) {
        Matcher matcher = CHAPTER.matcher(text);
        if (!matcher.lookingAt()) {
            return Level.NONE;
        }
        return matcher.group("roman") == null ? Level.LETTER : Level.ROMAN;
    }

    /**
     * The row of a list that has no columns, if it sums up others without doubt, or with what it shows.
     *
     * @param row as it is without that
     * @param haveCodes whether its rows may have codes, or tasks where these tell activities apart
     * @param numbering what numbers the row; empty if rows of the list have no numbers
     * @param chapters of the rows before
     */
    public static Row signed(Row row, boolean haveCodes, Optional<String> numbering, ListKind kind, Chapters chapters) {
        Function<Field, String> texts =
                field -> row.find(field).map(cell -> Texts.clean(cell.text())).orElse("");
        String code = texts.apply(Field.CODE);
        if (kind == ListKind.PROCEDURES
                && NationalCode.isNational(code)
                && TotalWords.wording(code) == Wording.ORDINARY) {
            // It comes first, so that no other word counts.
            return row;
        }
        boolean hasCode = kind == ListKind.ACTIVITIES ? !texts.apply(Field.TASK).isEmpty() : isCode(code);
        Mark mark = hasCode ? Mark.THERE : haveCodes ? Mark.MISSING : Mark.NO_COLUMN;
        boolean names = !texts.apply(Field.AGENCY).isEmpty()
                || !texts.apply(Field.SECTOR).isEmpty();
        Wording wording = wording(texts);
        if (wording == Wording.ORDINARY
                && numbering.filter(TotalRows::isPartNumber).isPresent()) {
            wording = Wording.PART;
        }
        boolean mayBeGroup = wording == Wording.ORDINARY && mark != Mark.THERE && numbering.isPresent();
        RowSigns signs = new RowSigns(
                wording,
                mark,
                numbering
                        .map(text -> text.isEmpty() ? Mark.MISSING : Mark.THERE)
                        .orElse(Mark.NO_COLUMN),
                names,
                mayBeGroup ? level(numbering.orElseThrow(), texts, kind, chapters) : Level.NONE);
        String first = Stream.of(Field.CODE, Field.NAME, Field.AGENCY, Field.SECTOR, Field.INDICATOR)
                .map(texts)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return isCertain(texts, first, signs, kind) ? Row.total(row.line(), row.cells(), signs) : row.withSigns(signs);
    }

    /** Whether a row of a list that has neither columns nor codes shows nothing by itself of summing up others. */
    public static boolean isOrdinary(Row row, ListKind kind) {
        Row signed = signed(row, false, Optional.empty(), kind, new Chapters());
        return signed.skipped().isEmpty() && signed.signs().wording() == Wording.ORDINARY;
    }

    private static Wording wording(Function<Field, String> texts) {
        Wording most = Wording.ORDINARY;
        for (Field field : WORDED) {
            Wording wording = TotalWords.wording(texts.apply(field));
            most = wording.compareTo(most) > 0 ? wording : most;
        }
        boolean isNamed = !texts.apply(Field.AGENCY).isEmpty()
                || !texts.apply(Field.SECTOR).isEmpty();
        if (most == Wording.ORDINARY && isNamed && TotalWords.isAlone(texts.apply(Field.INDICATOR))) {
            return Wording.LIKE_TOTAL;
        }
        boolean isAgencyAlone = most == Wording.ORDINARY
                && TotalWords.isOverOthers(texts.apply(Field.AGENCY))
                && Stream.of(Field.CODE, Field.NAME, Field.SECTOR, Field.INDICATOR)
                        .allMatch(field -> texts.apply(field).isEmpty());
        if (isAgencyAlone) {
            return Wording.PLACE;
        }
        boolean isPart =
                most == Wording.ORDINARY && (isPart(texts.apply(Field.NAME)) || isPart(texts.apply(Field.TASK)));
        return isPart ? Wording.PART : most;
    }

    private static boolean isPart(String text) {
        return PART.matcher(text).matches();
    }

    /** Whether a row is the one that a template shows as an example. */
    boolean isExample(List<String> values) {
        Stream<Field> named = kind == ListKind.DOSSIERS
                ? Stream.of(Field.SECTOR)
                : Stream.of(Field.NAME, Field.INDICATOR, Field.GROUP);
        return named.anyMatch(field -> isExample(text(field, values)));
    }

    static boolean isExample(String text) {
        return EXAMPLE.stream().anyMatch(text::contains);
    }

    /** Whether a text in the column of names is worded as no name of a row of its own is. */
    static boolean isWorded(String text) {
        String name = Texts.clean(text);
        return isPart(name)
                || isExample(name)
                || TotalWords.wording(name) != Wording.ORDINARY
                || levelOf(name) != Level.NONE;
    }

    /** The first text that is no number of the row. */
    private static String first(List<String> values) {
        for (String value : values) {
            String text = Texts.clean(value);
            if (!text.isEmpty() && !isNumbering(text)) {
                return text;
            }
        }
        return "";
    }

    private static Mark mark(Optional<Integer> column, List<String> values) {
        return column.isEmpty() ? Mark.NO_COLUMN : text(column.get(), values).isEmpty() ? Mark.MISSING : Mark.THERE;
    }

    /** Whether a cleaned text in the column of codes is one, rather than a word for a total or a heading with a count. */
    static boolean isCode(String text) {
        return text.chars().anyMatch(Character::isDigit)
                && TotalWords.wording(text) == Wording.ORDINARY
                && (!WORDS.matcher(text).lookingAt() || NationalCode.isIn(text));
    }

    private String text(Field field, List<String> values) {
        return header.findColumn(field).map(column -> text(column, values)).orElse("");
    }

    private static String text(int column, List<String> values) {
        return column < values.size() ? Texts.clean(values.get(column)) : "";
    }

    /** Whether a cleaned text may stand in a row that sums up others. */
    static boolean isTotalOrNumbering(String text) {
        return isNumbering(text) || TotalWords.wording(text).compareTo(Wording.ORDINARY) > 0;
    }

    /** Whether it is a number, Roman or not, or a letter, as rows and groups of them have in front. */
    static boolean isNumbering(String text) {
        if (text.length() == 1 && (text.equals("Đ") || (text.charAt(0) >= 'A' && text.charAt(0) <= 'Z'))) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if (OF_NUMBERING.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MAX_NUMBERING;
    }
}
