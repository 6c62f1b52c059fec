package vn.tthc.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The names that other programs are compiled against. Those of the last release stand in a file: each of them must still be
 * there, and what is new is written to it by {@code -Dgolden.update=true}, which takes no line away.
 */
class StableNamesTest {
    private static final Path BASELINE = Path.of("src/test/resources/api/names.txt");

    @Test
    void noNameGoesAndNoneComesUnnoticed() throws IOException {
        Set<String> names = names();
        Set<String> known = new TreeSet<>(Files.readAllLines(BASELINE));
        if (Boolean.getBoolean("golden.update")) {
            known.addAll(names);
            Files.write(BASELINE, known);
        }
        assertThat(names).containsExactlyElementsOf(known);
    }

    @Test
    void signaturesNameNothingButTheJdkAndThisRoom() {
        for (Class<?> type : types()) {
            assertThat(mentioned(type))
                    .as(type.getName())
                    .allMatch(one -> one.isPrimitive()
                            || one.getName().startsWith("java.")
                            || one.getPackage().equals(ListReading.class.getPackage()));
        }
    }

    private static List<Class<?>> types() {
        List<Class<?>> types = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages(ListReading.class.getPackageName())) {
            Class<?> loaded = type.reflect();
            if (isPublic(loaded.getModifiers()) && !loaded.getSimpleName().endsWith("Test")) {
                types.add(loaded);
            }
        }
        assertThat(types).hasSizeGreaterThan(5);
        return types;
    }

    private static boolean isPublic(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : types()) {
            // A JDK 17 leaves out that a class is sealed.
            names.add(type.toGenericString().replace(" sealed ", " ") + " extends " + type.getGenericSuperclass());
            for (Constructor<?> one : type.getDeclaredConstructors()) {
                add(one.getModifiers(), one.toGenericString(), names);
            }
            for (Method one : type.getDeclaredMethods()) {
                add(one.getModifiers(), one.toGenericString(), names);
            }
            for (Field one : type.getDeclaredFields()) {
                add(one.getModifiers(), one.toGenericString(), names);
            }
        }
        return names;
    }

    private static void add(int modifiers, String name, Set<String> names) {
        if (isPublic(modifiers)) {
            names.add(name);
        }
    }

    /** All types that a caller of this one must know. */
    private static List<Class<?>> mentioned(Class<?> type) {
        List<Class<?>> all = new ArrayList<>(List.of(type.getSuperclass()));
        Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .filter(one -> isPublic(one.getModifiers()))
                .forEach(one -> {
                    Executable executable = one;
                    all.addAll(List.of(executable.getParameterTypes()));
                    all.addAll(List.of(executable.getExceptionTypes()));
                    if (executable instanceof Method method) {
                        all.add(method.getReturnType());
                    }
                });
        return all.stream()
                .<Class<?>>map(one -> one.isArray() ? one.getComponentType() : one)
                .toList();
    }
}
