package vn.tthc.format.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of a workbook by the styles that cells name. */
final class CellFormats {
    static final CellFormats NONE = new CellFormats();

    private final Map<String, String> codes = new HashMap<>();
    private final List<String> ofStyles = new ArrayList<>();
    private final Map<String, NumberFormat> formats = new HashMap<>();

    private CellFormats() {}

    static CellFormats read(Xml xml) throws IOException {
        CellFormats formats = new CellFormats();
        boolean isOfCells = false;
        for (Xml.Token token = xml.next(); token != Xml.Token.NOTHING; token = xml.next()) {
            if (token == Xml.Token.START && xml.depth() == 2) {
                isOfCells = xml.is("cellXfs");
            } else if (token == Xml.Token.START && xml.depth() == 3 && xml.is("numFmt")) {
                formats.codes.put(xml.value("numFmtId"), xml.value("formatCode"));
            } else if (token == Xml.Token.START && xml.depth() == 3 && isOfCells && xml.is("xf")) {
                formats.ofStyles.add(xml.value("numFmtId"));
            }
        }
        return formats;
    }

    /** The format of a style; the general one if there is no such style. */
    NumberFormat of(int style) {
        String id = style < ofStyles.size() ? ofStyles.get(style) : "";
        return id.isEmpty() ? NumberFormat.GENERAL : formats.computeIfAbsent(id, this::format);
    }

    private NumberFormat format(String id) {
        String code = codes.get(id);
        return code == null ? NumberFormat.builtIn(id) : NumberFormat.of(code);
    }
}
