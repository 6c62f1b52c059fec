package vn.tthc.format.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import vn.tthc.format.Content;
import vn.tthc.format.document.Block;
import vn.tthc.format.document.DocumentReader;
import vn.tthc.model.problem.ProblemCode;
import vn.tthc.model.problem.UnreadableException;
import vn.tthc.source.ExpansionGuard;
import vn.tthc.source.Source;

/** Reads {@code .docx} and what has its parts: {@code .docm}, {@code .dotx}, and strict documents. */
public final class DocxReader implements DocumentReader {
    /** Nothing that is deflated can be smaller than this in relation to what comes out. */
    private static final double MIN_RATIO = 0.000_9;

    /** No part of a document is as long: a list of ten thousand rows takes 40 MB. */
    private static final long MAX_PART = 1L << 28;

    /** What reports of this program have in their properties; {@code DocxWriter} writes it. */
    private static final String OWN = "tthc";

    static {
        Logging.off();
        // POI takes for a bomb whatever shrinks to a hundredth, even a small file, and tables of similar rows do.
        ZipSecureFile.setMinInflateRatio(MIN_RATIO);
        ZipSecureFile.setMaxEntrySize(MAX_PART);
    }

    @Override
    public List<Block> read(Content content) throws IOException, UnreadableException {
        Source source = content.source();
        // Not closed but let go, or what was only read would be written again.
        OPCPackage parts = null;
        try {
            parts = OPCPackage.open(content.file().toFile(), PackageAccess.READ);
            PackagePart document = related(parts, "officeDocument")
                    .orElseThrow(() -> Content.problem(source, ProblemCode.BROKEN_DOCUMENT, "word/document.xml"));
            if (isOwn(parts, content)) {
                throw Content.problem(source, ProblemCode.UNSUPPORTED_FORMAT, "own_page");
            }
            Numbering numbering = new Numbering();
            for (String kind : List.of("numbering", "styles")) {
                Optional<PackagePart> part = related(document, kind);
                if (part.isPresent()) {
                    try (InputStream xml = open(part.get(), content)) {
                        numbering.read(reader(xml));
                    }
                }
            }
            try (InputStream xml = open(document, content)) {
                return new DocumentText(reader(xml), numbering).blocks();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw Content.problem(source, ProblemCode.BROKEN_DOCUMENT, firstLine(e));
        } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
            throw Content.problem(source, ProblemCode.BROKEN_DOCUMENT, firstLine(e));
        } catch (IOException e) {
            throw String.valueOf(e.getMessage()).startsWith("Zip bomb") ? new ExpansionGuard.TooFarException() : e;
        } finally {
            if (parts != null) {
                parts.revert();
            }
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    private static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
        return XMLHelper.newXMLInputFactory().createXMLStreamReader(xml);
    }

    /** The text of a part, as long as it is in proportion to the whole file. */
    private static InputStream open(PackagePart part, Content content) throws IOException {
        return new ExpansionGuard(part.getInputStream(), Files.size(content.file()));
    }

    /** Whether the properties say that this program wrote it, so that it is a report and no list. */
    private static boolean isOwn(OPCPackage parts, Content content)
            throws IOException, OpenXML4JException, XMLStreamException {
        Optional<PackagePart> properties = related(parts, "extended-properties");
        if (properties.isEmpty()) {
            return false;
        }
        try (InputStream in = open(properties.get(), content)) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Application")) {
                    return xml.getElementText().equals(OWN);
                }
            }
            return false;
        }
    }

    private static Optional<PackagePart> related(OPCPackage parts, String kind) throws OpenXML4JException {
        for (PackageRelationship relation : parts.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/" + kind)) {
                return Optional.ofNullable(parts.getPart(relation));
            }
        }
        return Optional.empty();
    }

    private static Optional<PackagePart> related(PackagePart part, String kind) throws OpenXML4JException {
        for (PackageRelationship relation : part.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/" + kind)) {
                return Optional.ofNullable(part.getRelatedPart(relation));
            }
        }
        return Optional.empty();
    }
}
