package vn.tthc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What stands in the parts of a document of Word. */
final class WordTables {
    private WordTables() {}

    /** A part of the document as it is written. */
    static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            try (InputStream in = zip.getInputStream(entry)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** The texts of all elements of a local name. */
    static List<String> texts(String part, String name) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(part));
        List<String> texts = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals(name)) {
                texts.add(xml.getElementText());
            }
        }
        return texts;
    }

    /** The rows of all tables, with bars between the cells. */
    static List<String> rows(String document) throws XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(document));
        StringBuilder text = new StringBuilder();
        boolean isInCell = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    isInCell |= xml.getLocalName().equals("tc");
                    if (isInCell && xml.getLocalName().equals("t")) {
                        text.append(xml.getElementText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (xml.getLocalName().equals("tc")) {
                        text.append('|');
                        isInCell = false;
                    } else if (xml.getLocalName().equals("tr")) {
                        text.append('\n');
                    }
                }
                default -> {
                    // Nothing of a table.
                }
            }
        }
        return text.toString()
                .lines()
                .map(line -> line.replaceFirst("\\|$", ""))
                .toList();
    }
}
