#!/usr/bin/env bash
# aircompressor 2.0.3 (Maven): a .zst file with a frame that carries no content.
#
# Expected: ZstdInputStream passes over it. RFC 8878, 3.1.2 has skippable frames, between others or in front of them, for what a
#           writer wants to note; pzstd of the zstd distribution begins each file with one.
# Happens:  MalformedInputException "Invalid magic prefix: 184d2a50", an unchecked exception out of read(). zstd-jni reads the
#           same bytes in full.
# Matters:  lists that one office packs with pzstd another cannot open, and code that is ready for an IOException ends.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"

cat >pom.xml <<'XML'
<project>
    <modelVersion>4.0.0</modelVersion>
    <groupId>finding</groupId>
    <artifactId>finding</artifactId>
    <version>1</version>
    <dependencies>
        <dependency>
            <groupId>io.airlift</groupId>
            <artifactId>aircompressor</artifactId>
            <version>2.0.3</version>
        </dependency>
        <dependency>
            <groupId>com.github.luben</groupId>
            <artifactId>zstd-jni</artifactId>
            <version>1.5.7-9</version>
        </dependency>
    </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null

cat >Run.java <<'JAVA'
import io.airlift.compress.zstd.ZstdInputStream;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

public class Run {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        try (ZstdOutputStream out = new ZstdOutputStream(frame)) {
            out.write("agency,days\n".getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        noted.write(new byte[] {0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 'n', 'o', 't', 'e'});
        noted.write(frame.toByteArray());
        read("aircompressor, one frame", new ZstdInputStream(new ByteArrayInputStream(frame.toByteArray())));
        read("aircompressor, behind a note", new ZstdInputStream(new ByteArrayInputStream(noted.toByteArray())));
        read("zstd-jni, behind a note", new com.github.luben.zstd.ZstdInputStream(
                new ByteArrayInputStream(noted.toByteArray())));
    }

    private static void read(String what, InputStream in) {
        try {
            System.out.println(what + ": " + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (Exception e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + ", " + e.getMessage());
        }
    }
}
JAVA
seen=$(java -cp 'lib/*' Run.java 2>/dev/null)
want='aircompressor, one frame: agency,days
aircompressor, behind a note: MalformedInputException, Invalid magic prefix: 184d2a50: offset=16
zstd-jni, behind a note: agency,days'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: aircompressor no longer does this"; exit 1; }
