package vn.tthc.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tthc.model.Measure;
import vn.tthc.text.BoundedCache;
import vn.tthc.text.Phrases;
import vn.tthc.text.Spelling;
import vn.tthc.text.Texts;
import vn.tthc.text.Unit;

/** Knows by which headers, or JSON keys, each field goes: the resource's and those that the user has added. */
public final class HeaderTable implements KnownHeaders {
    private static final int BEGINNING = 4;
    /** So many known cells are no accident: agency, sector and a pair of values. */
    private static final int MIN_CERTAIN = 4;

    private static final String SUBSTITUTE = "substitute";
    private static final Set<String> SUBSTITUTES = substitutes();
    private static final Set<String> FEES = fees();
    private static final Set<String> COUNTS = Phrases.folded(HeaderWords.ALL, "loose.procedures");
    private static final Set<String> CUT_AMOUNTS = Phrases.folded(HeaderWords.ALL, "cut.amount");
    private static final Set<String> CUT_PERCENTS = Phrases.folded(HeaderWords.ALL, "cut.percent");
    /** Longer than any unit, with its brackets. */
    private static final int MAX_UNIT = 40;

    private static final Set<String> NUMBERING = Phrases.folded(HeaderWords.ALL, "numbering");

    private final ListKind kind;
    private final Map<String, Field> english = new HashMap<>();
    private final Map<String, Field> vietnamese = new HashMap<>();
    private final Map<String, Set<Field>> mapped = new LinkedHashMap<>();
    private final Map<Field, Set<String>> mappedHeaders;
    /** The units that the user has said, whatever headers say. */
    private final Map<Field, Unit> units;
    /** How many letters and digits the longest header has. */
    private final int longest;

    /** The first letters of all headers, folded; of shorter ones all that they have. */
    private final Set<String> beginnings = new HashSet<>();

    /** Whether every header has a letter, so that no figure is one. */
    private final boolean haveLetters;

    /** Asked by all threads that read lists, which begin alike in a batch. */
    private final Map<String, ColumnName> names = Collections.synchronizedMap(BoundedCache.map());

    /**
     * A table with further headers.
     *
     * @param kind whose fields it knows
     * @param mappedHeaders headers of the user's lists, which come before the known ones
     */
    public HeaderTable(ListKind kind, Map<Field, Set<String>> mappedHeaders) {
        this(kind, mappedHeaders, Map.of(), Map.of());
    }

    /**
     * A table with further headers.
     *
     * @param further headers that lists may have, and that nobody misses
     * @param units what figures are measured in, whatever headers say
     */
    public HeaderTable(
            ListKind kind, Map<Field, Set<String>> mappedHeaders, Map<Field, String> further, Map<Field, Unit> units) {
        this.kind = kind;
        this.mappedHeaders = mappedHeaders;
        this.units = units;
        for (Field field : kind.fields()) {
            english.put(Texts.fold(field.key()), field);
            for (String header : headers(field, "en")) {
                english.put(Texts.fold(header), field);
            }
            for (String header : headers(field, "vi")) {
                vietnamese.put(Texts.fold(header), field);
            }
            for (String header : headers(field, SUBSTITUTE)) {
                vietnamese.put(Texts.fold(header), field);
            }
        }
        if (kind == ListKind.PROCEDURES) {
            spanned().forEach((header, field) -> vietnamese.putIfAbsent(header, field));
        }
        further.forEach(
                (field, header) -> mapped.computeIfAbsent(Texts.fold(header), key -> EnumSet.noneOf(Field.class))
                        .add(field));
        mappedHeaders.forEach((field, headers) ->
                headers.forEach(header -> mapped.computeIfAbsent(Texts.fold(header), key -> EnumSet.noneOf(Field.class))
                        .add(field)));
        longest = Math.max(longest(english), Math.max(longest(vietnamese), longest(mapped)));
        for (Set<String> headers :
                List.of(english.keySet(), vietnamese.keySet(), mapped.keySet(), CUT_AMOUNTS, CUT_PERCENTS)) {
            headers.forEach(header -> beginnings.add(header.substring(0, Math.min(BEGINNING, header.length()))));
        }
        haveLetters = kind != ListKind.DOSSIERS
                && Stream.of(english, vietnamese, mapped)
                        .flatMap(headers -> headers.keySet().stream())
                        .allMatch(header -> header.chars().anyMatch(Character::isLetter));
    }

    private static int longest(Map<String, ?> headers) {
        int longest = 0;
        for (String header : headers.keySet()) {
            longest = Math.max(longest, header.length());
        }
        return longest;
    }

    private static Set<String> substitutes() {
        Set<String> substitutes = new HashSet<>();
        for (Field field : Field.values()) {
            for (String header : headers(field, SUBSTITUTE)) {
                substitutes.add(Texts.fold(header));
            }
        }
        return substitutes;
    }

    private static Set<String> fees() {
        Set<String> fees = new HashSet<>();
        for (String language : List.of("vi", "en")) {
            headers(Field.FEES, language).forEach(header -> fees.add(Texts.fold(header)));
        }
        return fees;
    }

    /** The kind of the lists whose headers it knows. */
    public ListKind kind() {
        return kind;
    }

    /**
     * The fields that a header stands for: none, one, or several if the user has mapped it so. One of several rows is a path,
     * "Upper / Lower", whose segments say together what it stands for.
     */
    public Set<Field> fields(String header) {
        return name(header).fields();
    }

    /** What a header says. */
    public ColumnName name(String header) {
        // Cells of the first rows are looked up too, and most are longer than any header.
        if (!HeaderPath.isPath(header) && (isTooLong(header) || beginsAsNone(header))) {
            return ColumnName.NONE;
        }
        return header.length() > BoundedCache.MAX_LENGTH ? read(header) : names.computeIfAbsent(header, this::read);
    }

    /** The unit that the user has said of a field. */
    public Optional<Unit> findUnit(Field field) {
        return Optional.ofNullable(units.get(field));
    }

    private ColumnName read(String header) {
        StatedUnit stated = StatedUnit.inBrackets(header);
        // A name of the resource says itself what its brackets mean.
        boolean isLoose = mapped.containsKey(Texts.fold(header)) || HeaderPath.isPath(header);
        ColumnName whole = name(find(header), header, stated);
        if (whole.isKnown() && isLoose && !stated.isStated()) {
            return stated.beginsWithUnit()
                    ? name(find(header), header, stated.unknownBrackets().orElseThrow())
                    : stated.atEnd()
                            .map(unit -> name(figures(unit.rest()), unit.rest(), unit))
                            .filter(ColumnName::isKnown)
                            .findFirst()
                            .orElse(whole);
        }
        if (whole.isKnown()) {
            return whole;
        }
        ColumnName bare = name(figures(stated.rest()), stated.rest(), stated);
        if (bare.isKnown()) {
            return bare;
        }
        Optional<ColumnName> atEnd = stated.atEnd()
                .map(unit -> name(figures(unit.rest()), unit.rest(), unit))
                .filter(ColumnName::isKnown)
                .findFirst();
        return atEnd.or(() -> stated.unknownBrackets()
                        .map(unit -> name(figures(unit.rest()), unit.rest(), unit))
                        .filter(ColumnName::isKnown))
                .orElse(ColumnName.NONE);
    }

    /** What a header without its unit stands for, with that unit. */
    private ColumnName name(Set<Field> fields, String rest, StatedUnit said) {
        // What stands over a percentage is the unit of what it is of: "Thời hạn (giờ) / Tỷ lệ cắt giảm".
        boolean isOfOthers = HeaderPath.isPath(rest)
                && !fields.isEmpty()
                && fields.stream().allMatch(Field::isPublished)
                && said.unit() != Unit.PERCENT;
        StatedUnit stated = isOfOthers ? new StatedUnit(said.rest(), Unit.UNSTATED, "") : said;
        Set<Field> accepted = EnumSet.noneOf(Field.class);
        Set<Field> refused = EnumSet.noneOf(Field.class);
        for (Field field : fields) {
            if (stated.unit() == Unit.PERCENT && Field.isSaved(field) && !units.containsKey(field)) {
                accepted.add(Field.published(Field.measure(field)));
            } else if (units.containsKey(field) || Field.accepts(field, stated.unit())) {
                accepted.add(field);
            } else {
                refused.add(field);
            }
        }
        ColumnName.Cut cut = ColumnName.Cut.NONE;
        if (fields.isEmpty() && kind == ListKind.PROCEDURES) {
            String folded = Texts.fold(rest);
            if (CUT_PERCENTS.contains(folded) || (CUT_AMOUNTS.contains(folded) && stated.unit() == Unit.PERCENT)) {
                cut = ColumnName.Cut.PERCENT;
            } else if (CUT_AMOUNTS.contains(folded)) {
                Optional<Field> saved = Measure.STATED.stream()
                        .map(Field::saved)
                        .filter(field -> stated.unit().kind() == Field.kind(field))
                        .findFirst();
                saved.ifPresent(accepted::add);
                cut = saved.isPresent() ? ColumnName.Cut.NONE : ColumnName.Cut.AMOUNT;
            }
        }
        return new ColumnName(rest, accepted, stated.unit(), stated.words(), refused, cut);
    }

    /** The fields with figures that a header stands for, which alone have units. */
    private Set<Field> figures(String header) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(find(header));
        fields.removeIf(field -> Field.kind(field) == Unit.Kind.NONE);
        return fields;
    }

    private Set<Field> find(String header) {
        Set<Field> whole = lookUp(Texts.fold(header));
        if (whole.isEmpty() && kind == ListKind.DOSSIERS) {
            List<String> segments = HeaderPath.segments(header);
            Set<Field> named = mapped.getOrDefault(Texts.fold(segments.get(segments.size() - 1)), Set.of());
            Optional<Set<Field>> column = named.isEmpty() ? FormHeader.column(segments) : Optional.empty();
            if (column.isPresent()) {
                return column.get();
            }
        }
        return whole.isEmpty() && HeaderPath.isPath(header) ? fieldsOfPath(HeaderPath.segments(header)) : whole;
    }

    private Set<Field> fieldsOfPath(List<String> segments) {
        String last = segments.get(segments.size() - 1);
        Set<Field> named = mapped.getOrDefault(Texts.fold(last), Set.of());
        if (!named.isEmpty()) {
            return named;
        }
        Optional<Set<Field>> value = kind == ListKind.PROCEDURES ? HeaderPath.value(segments) : Optional.empty();
        if (value.isPresent() && !value.get().isEmpty()) {
            return value.get();
        }
        for (int i = segments.size() - 1; i >= 0; i--) {
            Set<Field> fields = lookUp(Texts.fold(segments.get(i)));
            if (!fields.isEmpty() && !(value.isPresent() && fields.stream().anyMatch(Field::isValue))) {
                return fields;
            }
        }
        return EnumSet.noneOf(Field.class);
    }

    private Set<Field> lookUp(String folded) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        if (english.containsKey(folded)) {
            fields.add(english.get(folded));
        } else if (vietnamese.containsKey(folded)) {
            fields.add(vietnamese.get(folded));
        }
        Set<Field> ofUser = mapped.getOrDefault(folded, Set.of());
        if (ofUser.contains(Field.UNIT)) {
            // "Đơn vị" is mostly an agency.
            fields.clear();
        }
        fields.addAll(ofUser);
        return fields;
    }

    /** Whether a header is one of fees, which lists of activities have; procedures have them beside their cost. */
    public boolean isFees(String header) {
        return kind == ListKind.PROCEDURES
                && (FEES.contains(Texts.fold(header))
                        || FEES.contains(
                                Texts.fold(StatedUnit.inBrackets(header).rest())));
    }

    /** Whether a header speaks of papers before or after, and it is not clear what of them is counted. */
    public boolean isOfPapers(String header) {
        return kind == ListKind.PROCEDURES && HeaderPath.isOfPapers(HeaderPath.segments(header));
    }

    /** Whether a header says that each row stands for several procedures. */
    public boolean isOfCounts(String header) {
        return kind == ListKind.PROCEDURES
                && HeaderPath.segments(header).stream()
                        .anyMatch(segment -> COUNTS.contains(Texts.fold(segment))
                                || COUNTS.contains(Texts.fold(
                                        StatedUnit.inBrackets(segment).rest())));
    }

    /** The measure of a header that speaks of its value before or after in words that are not known: "Chi phí cũ". */
    public Optional<Measure> findMeasure(String header) {
        return kind == ListKind.PROCEDURES && !isTooLong(header) ? HeaderPath.findMeasure(header) : Optional.empty();
    }

    /** Whether a header speaks of a cost that belongs to that of a procedure, in words that are not known: "Chi phí đi lại". */
    public boolean isOfCost(String header) {
        return kind == ListKind.ACTIVITIES && !isTooLong(header) && HeaderPath.isFurtherCost(header);
    }

    /** The number of times or of subjects of which a header of activities speaks, in words that are not known: "Số lần/tháng". */
    public Optional<Field> findMultiple(String header) {
        return kind == ListKind.ACTIVITIES && !isTooLong(header) ? HeaderPath.findMultiple(header) : Optional.empty();
    }

    /** Whether a text stands for anything that is read. */
    public boolean isKnown(String header) {
        return name(header).isKnown();
    }

    /** Whether no header has the first letters of a text; units stand behind, but for what has brackets or signs. */
    private boolean beginsAsNone(String text) {
        if (kind == ListKind.DOSSIERS || StatedUnit.hasMark(text)) {
            return false;
        }
        String folded = Texts.fold(text.substring(0, Math.min(2 * BEGINNING, text.length())));
        for (int letters = 1; letters <= BEGINNING; letters++) {
            if (folded.length() < letters || beginnings.contains(folded.substring(0, letters))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the folded text is longer than any header is with its unit. */
    private boolean isTooLong(String text) {
        int count = 0;
        for (int i = 0; i < text.length() && count <= longest + MAX_UNIT; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                count++;
            }
        }
        return count > longest + MAX_UNIT;
    }

    public boolean isMapped(String header, Field field) {
        return Stream.concat(names(header), Stream.of(name(header).rest()))
                .anyMatch(
                        name -> mapped.getOrDefault(Texts.fold(name), Set.of()).contains(field));
    }

    /** Under which names a header may have been mapped: as a whole, and by what stands lowest of a path. */
    public static Stream<String> names(String header) {
        List<String> segments = HeaderPath.segments(header);
        return Stream.of(header, segments.get(segments.size() - 1)).distinct();
    }

    /** Whether the header stands for its field only where no other does. */
    public boolean isSubstitute(String header) {
        return HeaderPath.segments(header).stream().anyMatch(segment -> SUBSTITUTES.contains(Texts.fold(segment)));
    }

    /** The headers of two rows as one: what is measured, and which of the two values. */
    private static Map<String, Field> spanned() {
        Map<String, Field> spanned = new HashMap<>();
        Set<String> ofCurrent = Phrases.folded(HeaderWords.ALL, "lower.current");
        Set<String> ofProposed = Phrases.folded(HeaderWords.ALL, "lower.proposed");
        Set<String> ofSaved = Phrases.folded(HeaderWords.ALL, "lower.saved");
        Set<String> ofPercent = Phrases.folded(HeaderWords.ALL, "lower.percent");
        for (Measure measure : Measure.STATED) {
            for (String upper : Phrases.folded(HeaderWords.ALL, "upper." + measure.key())) {
                for (String lower : ofCurrent) {
                    spanned.put(upper + lower, Field.current(measure));
                }
                for (String lower : ofProposed) {
                    spanned.put(upper + lower, Field.proposed(measure));
                }
                for (String lower : ofSaved) {
                    spanned.put(upper + lower, Field.saved(measure));
                }
                for (String lower : ofPercent) {
                    spanned.put(upper + lower, Field.published(measure));
                }
            }
        }
        return spanned;
    }

    public boolean isEnglish(String header) {
        return english.containsKey(Texts.fold(name(header).rest()))
                || (HeaderPath.isPath(header) && header.chars().noneMatch(c -> c > '~'));
    }

    /** Whether the header is a known Vietnamese one, or has letters that only Vietnamese headers have. */
    public boolean isVietnamese(String header) {
        return vietnamese.containsKey(Texts.fold(name(header).rest()))
                || (HeaderPath.isPath(header) && header.chars().anyMatch(c -> c > '~'))
                || (mapped.containsKey(Texts.fold(header)) && header.chars().anyMatch(c -> c > '~'));
    }

    /** The headers given by the user that are not among those of a list, each as "field=Header"; "=Header" of a column. */
    public List<String> unusedMappings(Collection<String> ofList) {
        Set<String> foldedHeaders = new HashSet<>();
        for (String header : ofList) {
            Stream.of(header, name(header).rest())
                    .flatMap(HeaderTable::names)
                    .forEach(name -> foldedHeaders.add(Texts.fold(name)));
        }
        List<String> unused = new ArrayList<>();
        mappedHeaders.forEach((field, headers) -> headers.stream()
                .filter(header -> !foldedHeaders.contains(Texts.fold(header)))
                .forEach(header -> unused.add((Field.isColumn(field) ? "" : field.key()) + "=" + header)));
        return unused;
    }

    /** The one of some headers that is nearest to those of the field, or empty if none is near. */
    public static String nearest(Field field, List<String> candidates) {
        Set<String> known = new TreeSet<>();
        known.add(Texts.fold(field.key()));
        headers(field, "en").forEach(header -> known.add(Texts.fold(header)));
        headers(field, "vi").forEach(header -> known.add(Texts.fold(header)));
        record Guess(String header, int mistakes) {}
        return candidates.stream()
                .filter(candidate -> candidate.length() <= Spelling.MAX_LENGTH)
                .flatMap(candidate -> known.stream()
                        .map(name -> new Guess(candidate, Spelling.mistakes(Texts.fold(candidate), name)))
                        .filter(guess -> Spelling.isNear(Texts.fold(candidate), guess.mistakes())))
                .min(Comparator.comparingInt(Guess::mistakes))
                .map(Guess::header)
                .orElse("");
    }

    /** The field of a list of procedures that a word of the user names: by its key, or by one of its headers. */
    public static Optional<Field> findField(String word) {
        return new HeaderTable(ListKind.PROCEDURES, Map.of())
                .fields(word).stream().filter(field -> !Field.isColumn(field)).findFirst();
    }

    /** The header under which the field is shown and written in Vietnamese. */
    public static String vietnameseHeader(Field field) {
        return headers(field, "vi").get(0);
    }

    private static List<String> headers(Field field, String language) {
        return Phrases.words(HeaderWords.ALL, field.key() + "." + language);
    }

    /** All folded headers of a kind with their fields, to check that none stands for two. */
    static List<Map.Entry<String, Field>> all(ListKind kind) {
        List<Map.Entry<String, Field>> all = new ArrayList<>();
        for (Field field : kind.fields()) {
            Set<String> folded = new HashSet<>();
            folded.add(Texts.fold(field.key()));
            headers(field, "en").forEach(header -> folded.add(Texts.fold(header)));
            headers(field, "vi").forEach(header -> folded.add(Texts.fold(header)));
            headers(field, SUBSTITUTE).forEach(header -> folded.add(Texts.fold(header)));
            folded.forEach(header -> all.add(Map.entry(header, field)));
        }
        return all;
    }

    /** {@inheritDoc} Each of its cells is a known one, and there are several. */
    @Override
    public boolean isBeyondDoubt(List<String> names) {
        return names.size() >= MIN_CERTAIN && known(names) == names.size();
    }

    /** Whether a header stands over the numbers of rows. */
    public static boolean isNumbering(String header) {
        return NUMBERING.contains(Texts.fold(header));
    }

    /** Whether a text is known as a header, or says what is measured or which of two values is meant, as part of one. */
    public boolean isOfHeader(String text) {
        return isKnown(text)
                || (kind == ListKind.DOSSIERS && FormHeader.isPart(text))
                || (kind == ListKind.PROCEDURES
                        && HeaderPath.value(List.of(text)).isPresent());
    }

    /**
     * Whether so many of the cells of a row are known, at least. Of most rows that are none of a header the few cells that are
     * new tell it already by their number, so that nothing is made of them.
     */
    public boolean areKnown(List<String> texts, int least) {
        int known = 0;
        List<String> others = new ArrayList<>();
        for (String text : texts) {
            ColumnName name = names.get(text);
            if (name != null && name.isKnown()) {
                known++;
            } else if (name == null && (!haveLetters || text.chars().anyMatch(Character::isLetter))) {
                others.add(text);
            }
        }
        for (int i = 0; i < others.size() && known < least && known + others.size() - i >= least; i++) {
            known += isKnown(others.get(i)) ? 1 : 0;
        }
        return known >= least;
    }

    @Override
    public int known(List<String> names) {
        int known = 0;
        for (String name : names) {
            if (isKnown(name)) {
                known++;
            }
        }
        return known;
    }
}
