#!/usr/bin/env bash
# picocli 4.7.7 (Maven): a parameter that is copied by its builder and given another type.
#
# Expected: parameter.toBuilder().type(Path.class).build() is a parameter of paths, as one that is built so from the start.
# Happens:  it has the type of the one it was copied from, and so has one whose element type is set by auxiliaryTypes:
#           the copy takes along what was worked out of the first type, which hides what is set afterwards. Nothing says so.
# Matters:  the script for completion offers files only for parameters of paths. Lists that are named by words are made
#           such for the script alone, by a copy, and the shell goes on offering nothing.
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
            <groupId>info.picocli</groupId>
            <artifactId>picocli</artifactId>
            <version>4.7.7</version>
        </dependency>
    </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null

cat >Run.java <<'JAVA'
import java.nio.file.Path;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

public class Run {
    public static void main(String[] args) {
        PositionalParamSpec.Builder lists = PositionalParamSpec.builder().arity("0..*").paramLabel("LIST");
        PositionalParamSpec words = lists.type(List.class).auxiliaryTypes(String.class).build();
        show("words", words);
        show("words, copied as paths", words.toBuilder().type(Path.class).build());
        show("words, copied as lists of paths", words.toBuilder().auxiliaryTypes(Path.class).build());
        show("paths from the start", PositionalParamSpec.builder().arity("0..*").paramLabel("LIST").type(Path.class).build());
    }

    static void show(String name, PositionalParamSpec parameter) {
        CommandSpec spec = CommandSpec.create().name("sums").addPositional(parameter);
        boolean offersFiles = AutoComplete.bash("sums", new CommandLine(spec)).contains("compgen -f -- \"${curr_word}\"");
        System.out.println(name + ": " + parameter.type().getSimpleName() + (offersFiles ? ", files" : ", nothing"));
    }
}
JAVA
seen=$(ls lib | grep picocli; java -cp 'lib/*' Run.java 2>/dev/null)
want='picocli-4.7.7.jar
words: List, nothing
words, copied as paths: List, nothing
words, copied as lists of paths: List, nothing
paths from the start: Path, files'

echo "$seen"
diff <(echo "$want") <(echo "$seen") || { echo "changed: picocli no longer does this"; exit 1; }
