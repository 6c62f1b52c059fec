package vn.tthc.spark.hadoop;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.security.AccessControlException;

/** Reads what Hadoop reads, for those who know files of Java. */
final class HadoopFiles extends FileSystemProvider {
    private final Configuration configuration;
    private final HadoopFileSystem system = new HadoopFileSystem(this);

    HadoopFiles(Configuration configuration) {
        this.configuration = configuration;
    }

    HadoopPath path(String word) {
        return HadoopPath.of(system, word);
    }

    private org.apache.hadoop.fs.FileSystem of(HadoopPath path) throws IOException {
        return path.hadoop().getFileSystem(configuration);
    }

    /** What Hadoop throws, as Java says it. */
    private static IOException translated(Path path, IOException e) {
        if (e instanceof FileNotFoundException) {
            return new NoSuchFileException(path.toString());
        }
        if (e instanceof FileAlreadyExistsException) {
            return new java.nio.file.FileAlreadyExistsException(path.toString());
        }
        return e instanceof AccessControlException ? new AccessDeniedException(path.toString()) : e;
    }

    private FileStatus status(Path path) throws IOException {
        HadoopPath file = (HadoopPath) path;
        try {
            return file.listed().isPresent() ? file.listed().get() : of(file).getFileStatus(file.hadoop());
        } catch (IOException e) {
            throw translated(path, e);
        }
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        HadoopPath file = (HadoopPath) path;
        try {
            return new Stream(of(file).open(file.hadoop()));
        } catch (IOException e) {
            throw translated(path, e);
        }
    }

    /** A stream that goes to another place without reading what is before it. */
    private static final class Stream extends FilterInputStream {
        private final FSDataInputStream file;

        Stream(FSDataInputStream file) {
            super(file);
            this.file = file;
        }

        @Override
        public long skip(long count) throws IOException {
            if (count <= 0) {
                return 0;
            }
            // As some file systems let nobody seek beyond the end, the last byte is read.
            file.seek(file.getPos() + count - 1);
            return file.read() < 0 ? count - 1 : count;
        }
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        if (!status(folder).isDirectory()) {
            throw new NotDirectoryException(folder.toString());
        }
        HadoopPath inside = (HadoopPath) folder;
        List<Path> paths = new ArrayList<>();
        try {
            for (FileStatus found : of(inside).listStatus(inside.hadoop())) {
                Path path = inside.listed(found);
                if (filter.accept(path)) {
                    paths.add(path);
                }
            }
        } catch (IOException e) {
            throw translated(folder, e);
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return paths.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        status(path);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException(type.getName());
        }
        return type.cast(new HadoopAttributes(status(path)));
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException(attributes);
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.equals(other);
    }

    @Override
    public boolean isHidden(Path path) {
        return Optional.ofNullable(path.getFileName())
                .filter(name -> name.toString().startsWith("."))
                .isPresent();
    }

    @Override
    public String getScheme() {
        return "hadoop";
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return path(uri.toString());
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException(path.toString());
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException(path.toString());
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        HadoopPath file = (HadoopPath) path;
        boolean isNew = List.of(options).contains(StandardOpenOption.CREATE_NEW);
        try {
            return of(file).create(file.hadoop(), !isNew);
        } catch (IOException e) {
            throw translated(path, e);
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        HadoopPath file = (HadoopPath) path;
        try {
            if (!of(file).delete(file.hadoop(), false)) {
                throw new NoSuchFileException(path.toString());
            }
        } catch (IOException e) {
            throw translated(path, e);
        }
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new ReadOnlyFileSystemException();
    }

    /** Whoever looks finds the old file, none for a moment, or the whole new one: Hadoop renames over no file. */
    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        HadoopPath file = (HadoopPath) from;
        HadoopPath target = (HadoopPath) to;
        try {
            of(target).delete(target.hadoop(), false);
            if (!of(file).rename(file.hadoop(), target.hadoop())) {
                throw new IOException(to.toString());
            }
        } catch (IOException e) {
            throw translated(to, e);
        }
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new ReadOnlyFileSystemException();
    }
}
