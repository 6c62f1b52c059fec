package vn.tthc.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Values as bytes that go from one machine of a cluster to another, all of which run the same program: the serialisation of Java,
 * with a form for what it has none for, which are optional values, records and charsets.
 */
final class Wire {
    private Wire() {}

    static byte[] pack(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Out out = new Out(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The value of some bytes, made anew. */
    static <T> T unpack(byte[] bytes, Class<T> type) {
        try (In in = new In(new ByteArrayInputStream(bytes))) {
            return type.cast(in.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value that is packed in what Java itself writes. */
    static final class Packed<T> implements Serializable {
        private final byte[] bytes;
        private final Class<T> type;

        Packed(T value, Class<T> type) {
            bytes = pack(value);
            this.type = type;
        }

        /** The value, made anew. */
        T value() {
            return unpack(bytes, type);
        }
    }

    private static final class Out extends ObjectOutputStream {
        Out(OutputStream bytes) throws IOException {
            super(bytes);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object value) throws IOException {
            if (value instanceof Optional<?> optional) {
                return new OptionalForm(optional.orElse(null));
            }
            if (value instanceof Charset charset) {
                return new CharsetForm(charset.name());
            }
            return value instanceof Record one && !(value instanceof Serializable) ? RecordForm.of(one) : value;
        }
    }

    /** Finds classes where this one was found, which on an executor is not where Java looks first. */
    private static final class In extends ObjectInputStream {
        In(InputStream bytes) throws IOException {
            super(bytes);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, Wire.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description);
            }
        }
    }

    /** An optional value; null if there is none. */
    private static final class OptionalForm implements Serializable {
        private final Object value;

        OptionalForm(Object value) {
            this.value = value;
        }

        private Object readResolve() {
            return Optional.ofNullable(value);
        }
    }

    private static final class CharsetForm implements Serializable {
        private final String name;

        CharsetForm(String name) {
            this.name = name;
        }

        private Object readResolve() {
            return Charset.forName(name);
        }
    }

    /** A record, whose components are written as they are read. */
    private static final class RecordForm implements Serializable {
        private final Class<?> type;
        private final Object[] values;

        private RecordForm(Class<?> type, Object[] values) {
            this.type = type;
            this.values = values;
        }

        static RecordForm of(Record value) throws InvalidObjectException {
            RecordComponent[] components = value.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            try {
                for (int i = 0; i < components.length; i++) {
                    components[i].getAccessor().setAccessible(true);
                    values[i] = components[i].getAccessor().invoke(value);
                }
            } catch (ReflectiveOperationException e) {
                throw unfit(value.getClass(), e);
            }
            return new RecordForm(value.getClass(), values);
        }

        private Object readResolve() throws InvalidObjectException {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw unfit(type, e);
            }
        }

        private static InvalidObjectException unfit(Class<?> type, ReflectiveOperationException cause) {
            InvalidObjectException unfit = new InvalidObjectException(type.getName());
            unfit.initCause(cause);
            return unfit;
        }
    }
}
