package vn.tthc.format.xlsx;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.tthc.source.ExpansionGuard;

/**
 * The parts in the archive of a workbook, which may have any names: each is found by its relation to another, or by the kind
 * of its content (ECMA-376 part 2).
 */
public final class Parts implements Closeable {
    private static final String CONTENT_TYPES = "[content_types].xml";

    private final ZipFile zip;
    /** By their names in small letters, as which they are the same. */
    private final Map<String, ZipEntry> entries = new HashMap<>();

    /** What a part names as related to it: in the file of transitional and of strict documents by different addresses. */
    record Relation(String id, String type, String part) {
        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens an archive.
     *
     * @throws ZipException if it is damaged
     */
    public static Parts open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            Parts parts = new Parts(zip);
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                if (parts.entries.put(key(entry.getName()), entry) != null) {
                    throw new BrokenPartException(entry.getName() + ", " + entry.getName());
                }
            }
            return parts;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    public boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /**
     * The bytes of a part.
     *
     * @throws ZipException while it is read, if it is not what was packed
     * @throws ExpansionGuard.TooFarException while it is read, if it is out of proportion to its compressed size
     */
    public InputStream open(String part) throws IOException {
        ZipEntry entry = entries.get(key(part));
        if (entry == null) {
            throw new BrokenPartException(part);
        }
        InputStream unpacked = zip.getInputStream(entry);
        return new Checked(new ExpansionGuard(unpacked, entry.getCompressedSize()), entry);
    }

    public Xml xml(String part) throws IOException {
        return new Xml(open(part));
    }

    /** What a part, or the archive as a whole if the name is empty, is related to. */
    List<Relation> relations(String part) throws IOException {
        int folder = part.lastIndexOf('/') + 1;
        String name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        List<Relation> relations = new ArrayList<>();
        if (has(name)) {
            try (Xml xml = xml(name)) {
                for (Xml.Token token = xml.next(); token != Xml.Token.NOTHING; token = xml.next()) {
                    if (token == Xml.Token.START && xml.is("Relationship")) {
                        String target = resolved(part.substring(0, folder), xml.value("Target"));
                        relations.add(new Relation(xml.value("Id"), xml.value("Type"), target));
                    }
                }
            }
        }
        return relations;
    }

    /** The first part whose kind of content ends so; asked where no relation tells. */
    Optional<String> findOfType(String end) throws IOException {
        Optional<String> found = Optional.empty();
        if (has(CONTENT_TYPES)) {
            try (Xml xml = xml(CONTENT_TYPES)) {
                for (Xml.Token token = xml.next(); token != Xml.Token.NOTHING; token = xml.next()) {
                    if (found.isEmpty()
                            && token == Xml.Token.START
                            && xml.is("Override")
                            && xml.value("ContentType").endsWith(end)) {
                        found = Optional.of(resolved("", xml.value("PartName"))).filter(this::has);
                    }
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String key(String name) {
        String path = name.replace('\\', '/');
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
    }

    /** The name of a part by its address in a folder, which ends in a slash or is empty. */
    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        Deque<String> names = new ArrayDeque<>();
        for (String name : (path.startsWith("/") ? path : folder + path).split("/", 0)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    /** What unpacks archives does not ask whether it is what was packed. */
    private static final class Checked extends FilterInputStream {
        private final ZipEntry entry;
        private final CRC32 sum = new CRC32();

        Checked(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                sum.update(bytes, from, read);
            } else if (read < 0 && sum.getValue() != entry.getCrc()) {
                throw new ZipException("wrong checksum: " + entry.getName());
            }
            return read;
        }
    }
}
