import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Copies a jar with classes that mean the same and with which a JVM starts faster: {@code QuickStart FROM TO}.
 *
 * <p>Classes of old versions get a newer one: JDK 25 takes none of a version before 6 into its archives, nor does JDK 17
 * into those it makes while it runs, and picocli's have 5. Each lambda becomes a class: JDK 17 makes one of it anew in
 * each run, archive or not, which is a fifth of the time of a short one. So do {@code hashCode} and {@code equals} of records
 * become code, which the JDK puts together when the first of them is a key. The tables of words become constants in the class
 * that reads them, which spares the JVM the search in the jar. And picocli makes what it needs for options that can be
 * negated, some regular expressions, only when it is asked for it.
 */
final class QuickStart {
    private static final int VERSION = Opcodes.V17;
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";
    private static final int HASH_FACTOR = 31;

    /** {@code load(String)} of it reads a table of words. */
    private static final String WORDS_READER = "vn/tthc/text/Phrases.class";

    private static final String WORDS_FOLDER = "vn/tthc/";
    private static final String TABLE = "java/util/Properties";
    private static final List<String> WORDS = List.of("headers.properties", "phrases.properties");

    private static final String COMMAND_SPEC = "picocli/CommandLine$Model$CommandSpec";
    private static final String NEGATION = "negatableOptionTransformer";

    private static final List<Class<?>> BOXES = List.of(
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class);

    private static final List<Type> PRIMITIVES = List.of(
            Type.BOOLEAN_TYPE,
            Type.CHAR_TYPE,
            Type.BYTE_TYPE,
            Type.SHORT_TYPE,
            Type.INT_TYPE,
            Type.LONG_TYPE,
            Type.FLOAT_TYPE,
            Type.DOUBLE_TYPE);

    /** What lambdas become. */
    private final Map<String, byte[]> classes = new TreeMap<>();
    /** Their names, by the class whose private members they may use. */
    private final Map<String, List<String>> nestMembers = new LinkedHashMap<>();

    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {from.toUri().toURL()});
                ZipInputStream in = new ZipInputStream(Files.newInputStream(from));
                ZipOutputStream out = new ZipOutputStream(copied)) {
            new QuickStart().copy(in, out, loader);
        }
        Files.write(Path.of(args[1]), copied.toByteArray());
    }

    private void copy(ZipInputStream in, ZipOutputStream out, ClassLoader loader) throws IOException {
        Map<ZipEntry, byte[]> entries = new LinkedHashMap<>();
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            entries.put(entry, in.readAllBytes());
        }
        for (Map.Entry<ZipEntry, byte[]> entry : entries.entrySet()) {
            if (isOurs(entry.getKey()) && !isOld(entry.getValue())) {
                count(new ClassReader(entry.getValue()));
            }
        }
        Map<String, Properties> words = new LinkedHashMap<>();
        for (Map.Entry<ZipEntry, byte[]> entry : entries.entrySet()) {
            for (String file : WORDS) {
                if (entry.getKey().getName().equals(WORDS_FOLDER + file)) {
                    Properties table = new Properties();
                    table.load(new StringReader(new String(entry.getValue(), StandardCharsets.UTF_8)));
                    words.put(file, table);
                }
            }
        }
        for (Map.Entry<ZipEntry, byte[]> entry : entries.entrySet()) {
            byte[] content = entry.getValue();
            if (entry.getKey().getName().equals(WORDS_READER)) {
                content = withConstants(content, words);
            }
            if (isOurs(entry.getKey())) {
                content = isOld(content) ? raise(content, loader) : withoutLambdas(content);
            }
            put(entry.getKey().getName(), entry.getKey(), content, out);
        }
        ZipEntry any = entries.keySet().iterator().next();
        for (Map.Entry<String, byte[]> made : classes.entrySet()) {
            put(made.getKey() + ".class", any, made.getValue(), out);
        }
    }

    /** Classes for this version of Java alone, and no module's. */
    private static boolean isOurs(ZipEntry entry) {
        String name = entry.getName();
        return name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
    }

    private static boolean isOld(byte[] content) {
        return new ClassReader(content).readUnsignedShort(6) < Opcodes.V1_6;
    }

    private static void put(String name, ZipEntry time, byte[] content, ZipOutputStream out) throws IOException {
        ZipEntry copy = new ZipEntry(name);
        copy.setTimeLocal(time.getTimeLocal());
        out.putNextEntry(copy);
        out.write(content);
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
        ClassReader reader = new ClassReader(content);
        reader.accept(
                reader.getClassName().equals(COMMAND_SPEC) ? negatingLate(raising) : raising, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    /** Leaves the field empty where a command is made, and fills in what it would hold where it is read. */
    private static ClassVisitor negatingLate(ClassVisitor next) {
        return new ClassVisitor(Opcodes.ASM9, next) {
            private int changes;

            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
                return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, type, signature, thrown)) {
                    @Override
                    public void visitMethodInsn(int opcode, String of, String method, String ofType, boolean isOwn) {
                        if (name.equals("<init>") && method.equals("createDefault")) {
                            super.visitInsn(Opcodes.ACONST_NULL);
                            changes++;
                        } else {
                            super.visitMethodInsn(opcode, of, method, ofType, isOwn);
                        }
                    }

                    @Override
                    public void visitFieldInsn(int opcode, String of, String field, String ofType) {
                        super.visitFieldInsn(opcode, of, field, ofType);
                        if (opcode == Opcodes.GETFIELD && name.equals(NEGATION) && type.startsWith("()")) {
                            Label isThere = new Label();
                            super.visitInsn(Opcodes.DUP);
                            super.visitJumpInsn(Opcodes.IFNONNULL, isThere);
                            super.visitInsn(Opcodes.POP);
                            String maker = "picocli/CommandLine$RegexTransformer";
                            super.visitMethodInsn(
                                    Opcodes.INVOKESTATIC, maker, "createDefault", "()L" + maker + ";", false);
                            super.visitLabel(isThere);
                            changes++;
                        }
                    }
                };
            }

            @Override
            public void visitEnd() {
                if (changes != 2) {
                    throw new IllegalStateException("this picocli makes " + NEGATION + " in another way");
                }
                super.visitEnd();
            }
        };
    }

    /** Lets {@code load(String)} fill its tables from constants, and read what is none of them. */
    private static byte[] withConstants(byte[] content, Map<String, Properties> words) {
        if (words.size() < WORDS.size()) {
            throw new IllegalStateException("of " + WORDS + " there are only " + words.keySet());
        }
        boolean[] found = {false};
        ClassReader reader = new ClassReader(content);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String type, String signature, String[] thrown) {
                        MethodVisitor code = super.visitMethod(access, name, type, signature, thrown);
                        if (!name.equals("load") || !type.equals("(Ljava/lang/String;)L" + TABLE + ";")) {
                            return code;
                        }
                        found[0] = true;
                        return new MethodVisitor(Opcodes.ASM9, code) {
                            @Override
                            public void visitCode() {
                                super.visitCode();
                                words.forEach((file, table) -> answer(this, file, table));
                            }
                        };
                    }
                },
                0);
        if (!found[0]) {
            throw new IllegalStateException(WORDS_READER + " reads words in another way");
        }
        return writer.toByteArray();
    }

    private static void answer(MethodVisitor code, String file, Properties table) {
        Label next = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitLdcInsn(file);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
        code.visitJumpInsn(Opcodes.IFEQ, next);
        code.visitTypeInsn(Opcodes.NEW, TABLE);
        code.visitInsn(Opcodes.DUP);
        code.visitIntInsn(Opcodes.SIPUSH, table.size());
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, TABLE, "<init>", "(I)V", false);
        new TreeMap<>(table).forEach((key, value) -> {
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(key);
            code.visitLdcInsn(value);
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    TABLE,
                    "setProperty",
                    "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/Object;",
                    false);
            code.visitInsn(Opcodes.POP);
        });
        code.visitInsn(Opcodes.ARETURN);
        code.visitLabel(next);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    /** A visitor that knows of each lambda which class it becomes. */
    private abstract static class Lambdas extends ClassVisitor {
        private String owner = "";
        private String nest = "";
        private int lambdas;

        Lambdas(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] of) {
            owner = name;
            nest = name;
            super.visit(version, access, name, signature, superName, of);
        }

        @Override
        public void visitNestHost(String host) {
            nest = host;
            super.visitNestHost(host);
        }

        String nest() {
            return nest;
        }

        /**
         * The next lambda of the class, in its code.
         *
         * @param made the class that it becomes
         * @param method that of its interface
         * @param type what it catches, and its interface
         * @param arguments what the class file says of it further
         */
        abstract void become(String made, String method, String type, Object[] arguments, MethodVisitor code);

        /**
         * The {@code hashCode} or {@code equals} of a record, in its code.
         *
         * @param arguments the record, the names of its components, and a handle of each of their fields
         */
        abstract void compare(String method, String type, Object[] arguments, MethodVisitor code);

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            MethodVisitor code = super.visitMethod(access, name, type, signature, thrown);
            return new MethodVisitor(Opcodes.ASM9, code) {
                @Override
                public void visitInvokeDynamicInsn(String method, String called, Handle by, Object... arguments) {
                    if (by.getOwner().equals(LAMBDAS) && by.getName().equals("metafactory")) {
                        lambdas++;
                        become(owner + "$$" + lambdas, method, called, arguments, code);
                    } else if (by.getOwner().equals(RECORDS) && !method.equals("toString")) {
                        compare(method, called, arguments, code);
                    } else {
                        super.visitInvokeDynamicInsn(method, called, by, arguments);
                    }
                }
            };
        }
    }

    /** Counts the lambdas of a class, for a class must name those beside it before they are made. */
    private void count(ClassReader reader) {
        reader.accept(
                new Lambdas(null) {
                    @Override
                    void become(String made, String method, String type, Object[] arguments, MethodVisitor code) {
                        nestMembers
                                .computeIfAbsent(nest(), key -> new ArrayList<>())
                                .add(made);
                    }

                    @Override
                    void compare(String method, String type, Object[] arguments, MethodVisitor code) {
                        // Makes no class.
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    private byte[] withoutLambdas(byte[] content) {
        ClassReader reader = new ClassReader(content);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(
                new Lambdas(writer) {
                    @Override
                    void become(String made, String method, String type, Object[] arguments, MethodVisitor code) {
                        classes.put(made, lambda(made, nest(), method, type, arguments));
                        code.visitMethodInsn(Opcodes.INVOKESTATIC, made, "of", type, false);
                    }

                    @Override
                    void compare(String method, String type, Object[] arguments, MethodVisitor code) {
                        String made = method + "OfComponents";
                        MethodVisitor written = begin(
                                writer, Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, made, type);
                        if (method.equals("equals")) {
                            writeEquals((Type) arguments[0], arguments, written);
                        } else {
                            writeHash(arguments, written);
                        }
                        String record = ((Type) arguments[0]).getInternalName();
                        code.visitMethodInsn(Opcodes.INVOKESTATIC, record, made, type, false);
                    }

                    @Override
                    public void visitEnd() {
                        nestMembers.getOrDefault(nest(), List.of()).stream()
                                .filter(made -> nest().equals(reader.getClassName()))
                                .forEach(this::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** As the JDK does: 31 times what comes before, and the hash code of the next component. */
    private static void writeHash(Object[] arguments, MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Object argument : Arrays.asList(arguments).subList(2, arguments.length)) {
            Handle field = (Handle) argument;
            Type type = Type.getType(field.getDesc());
            int primitive = PRIMITIVES.indexOf(type);
            code.visitIntInsn(Opcodes.BIPUSH, HASH_FACTOR);
            code.visitInsn(Opcodes.IMUL);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    primitive < 0 ? "java/util/Objects" : Type.getInternalName(BOXES.get(primitive)),
                    "hashCode",
                    primitive < 0 ? "(Ljava/lang/Object;)I" : Type.getMethodDescriptor(Type.INT_TYPE, type),
                    false);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(3, 1);
        code.visitEnd();
    }

    private static void writeEquals(Type record, Object[] arguments, MethodVisitor code) {
        Label differ = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, record.getInternalName());
        code.visitJumpInsn(Opcodes.IFEQ, differ);
        for (Object argument : Arrays.asList(arguments).subList(2, arguments.length)) {
            Handle field = (Handle) argument;
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, record.getInternalName());
            code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
            Type type = Type.getType(field.getDesc());
            int primitive = PRIMITIVES.indexOf(type);
            if (primitive < 0) {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "java/util/Objects",
                        "equals",
                        "(Ljava/lang/Object;Ljava/lang/Object;)Z",
                        false);
                code.visitJumpInsn(Opcodes.IFEQ, differ);
            } else {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        Type.getInternalName(BOXES.get(primitive)),
                        "compare",
                        Type.getMethodDescriptor(Type.INT_TYPE, type, type),
                        false);
                code.visitJumpInsn(Opcodes.IFNE, differ);
            }
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(differ);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(4, 2);
        code.visitEnd();
    }

    /** The class that a lambda becomes: what it has caught in fields, and its method, which calls that of the lambda. */
    private static byte[] lambda(String made, String nest, String method, String type, Object... arguments) {
        Type[] caught = Type.getArgumentTypes(type);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                VERSION,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                made,
                null,
                "java/lang/Object",
                new String[] {Type.getReturnType(type).getInternalName()});
        writer.visitNestHost(nest);
        constructor(writer, made, caught);
        factory(writer, made, caught, type);
        MethodVisitor code = begin(writer, Opcodes.ACC_PUBLIC, method, ((Type) arguments[0]).getDescriptor());
        Handle called = (Handle) arguments[1];
        boolean makes = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        boolean isStatic = called.getTag() == Opcodes.H_INVOKESTATIC;
        List<Type> wanted = new ArrayList<>();
        if (!makes && !isStatic) {
            wanted.add(Type.getObjectType(called.getOwner()));
        }
        wanted.addAll(Arrays.asList(Type.getArgumentTypes(called.getDesc())));
        if (makes) {
            code.visitTypeInsn(Opcodes.NEW, called.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        for (int i = 0; i < caught.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, made, "caught" + i, caught[i].getDescriptor());
            adapt(code, caught[i], wanted.get(i));
        }
        Type[] given = ((Type) arguments[0]).getArgumentTypes();
        Type[] meant = ((Type) arguments[2]).getArgumentTypes();
        int place = 1;
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), place);
            place += given[i].getSize();
            adapt(code, given[i], meant[i]);
            adapt(code, meant[i], wanted.get(caught.length + i));
        }
        code.visitMethodInsn(
                isStatic
                        ? Opcodes.INVOKESTATIC
                        : makes
                                ? Opcodes.INVOKESPECIAL
                                : called.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL,
                called.getOwner(),
                called.getName(),
                called.getDesc(),
                called.isInterface());
        Type returned = makes ? Type.getObjectType(called.getOwner()) : Type.getReturnType(called.getDesc());
        Type asked = ((Type) arguments[0]).getReturnType();
        if (asked.getSort() != Type.VOID) {
            adapt(code, returned, asked);
        }
        code.visitInsn(asked.getOpcode(Opcodes.IRETURN));
        end(code);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void constructor(ClassWriter writer, String made, Type... caught) {
        MethodVisitor code =
                begin(writer, Opcodes.ACC_PRIVATE, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, caught));
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int place = 1;
        for (int i = 0; i < caught.length; i++) {
            writer.visitField(
                            Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
                            "caught" + i,
                            caught[i].getDescriptor(),
                            null,
                            null)
                    .visitEnd();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(caught[i].getOpcode(Opcodes.ILOAD), place);
            place += caught[i].getSize();
            code.visitFieldInsn(Opcodes.PUTFIELD, made, "caught" + i, caught[i].getDescriptor());
        }
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    /** What has caught nothing is made but once, as lambdas are. */
    private static void factory(ClassWriter writer, String made, Type[] caught, String type) {
        boolean once = caught.length == 0;
        String self = "L" + made + ";";
        if (once) {
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "ONE", self, null, null)
                    .visitEnd();
        }
        MethodVisitor code = begin(writer, Opcodes.ACC_STATIC, once ? "<clinit>" : "of", once ? "()V" : type);
        code.visitTypeInsn(Opcodes.NEW, made);
        code.visitInsn(Opcodes.DUP);
        int place = 0;
        for (Type one : caught) {
            code.visitVarInsn(one.getOpcode(Opcodes.ILOAD), place);
            place += one.getSize();
        }
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL, made, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, caught), false);
        if (once) {
            code.visitFieldInsn(Opcodes.PUTSTATIC, made, "ONE", self);
            code.visitInsn(Opcodes.RETURN);
            end(code);
            code = begin(writer, Opcodes.ACC_STATIC, "of", type);
            code.visitFieldInsn(Opcodes.GETSTATIC, made, "ONE", self);
        }
        code.visitInsn(Opcodes.ARETURN);
        end(code);
    }

    private static MethodVisitor begin(ClassWriter writer, int access, String name, String type) {
        MethodVisitor code = writer.visitMethod(access, name, type, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Makes one type of another as the language does: casts, boxes, unboxes, widens. */
    private static void adapt(MethodVisitor code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        boolean fromObject = from.getSort() >= Type.ARRAY;
        boolean toObject = to.getSort() >= Type.ARRAY;
        if (fromObject && toObject) {
            if (!to.getInternalName().equals("java/lang/Object")) {
                code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
            }
        } else if (fromObject) {
            Type box = primitive(from).getSort() == Type.VOID ? boxed(to) : from;
            adapt(code, from, box);
            Type value = primitive(box);
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    box.getInternalName(),
                    value.getClassName() + "Value",
                    Type.getMethodDescriptor(value),
                    false);
            adapt(code, value, to);
        } else if (toObject) {
            Type box = boxed(from);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf", Type.getMethodDescriptor(box, from), false);
        } else {
            widen(code, from, to);
        }
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        switch (to.getSort()) {
            case Type.LONG -> code.visitInsn(Opcodes.I2L);
            case Type.DOUBLE -> code.visitInsn(from.getSort() == Type.LONG ? Opcodes.L2D : Opcodes.I2D);
            case Type.INT -> {}
            default -> throw new IllegalArgumentException(from + " as " + to);
        }
    }

    private static Type boxed(Type primitive) {
        return Type.getType(BOXES.get(PRIMITIVES.indexOf(primitive)));
    }

    /** What is in a box; void if it is none. */
    private static Type primitive(Type box) {
        for (int i = 0; i < BOXES.size(); i++) {
            if (Type.getType(BOXES.get(i)).equals(box)) {
                return PRIMITIVES.get(i);
            }
        }
        return Type.VOID_TYPE;
    }
}
