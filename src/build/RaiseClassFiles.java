import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Copies a jar with its classes in a newer class-file version: {@code RaiseClassFiles FROM TO}. JDK 25 takes none of a
 * version before 6 into its archives, nor does JDK 17 into those it makes while it runs, and picocli's have 5.
 */
final class RaiseClassFiles {
    private static final int VERSION = Opcodes.V17;

    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        ByteArrayOutputStream raised = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {from.toUri().toURL()});
                ZipInputStream in = new ZipInputStream(Files.newInputStream(from));
                ZipOutputStream out = new ZipOutputStream(raised)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                out.putNextEntry(copy);
                byte[] content = in.readAllBytes();
                out.write(
                        entry.getName().startsWith("picocli/")
                                        && entry.getName().endsWith(".class")
                                ? raise(content, loader)
                                : content);
            }
        }
        Files.write(Path.of(args[1]), raised.toByteArray());
    }

    private static byte[] raise(byte[] content, ClassLoader loader) {
        // Newer versions must say the types of variables where code branches, which the writer works out.
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return loader;
            }
        };
        ClassVisitor raising = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String signature, String superName, String[] of) {
                super.visit(VERSION, access, name, signature, superName, of);
            }
        };
        new ClassReader(content).accept(raising, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
