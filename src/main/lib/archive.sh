#!/bin/sh
# Makes the archive of classes with which a JDK starts tthc fast: archive.sh JAVA ARCHIVE, named by the JDK's version, and
# by -report if it is for reports of CSV alone.
# The archive appears whole or not at all, with ARCHIVE.of beside it, which says how long it and the jars are, and then the
# archive's digest (of cksum, which every system has; it is to find damage, not deceit). Of several makers the first goes on; one
# that failed is not followed by another within a day.

java=$1
archive=$2
lib=$(CDPATH= cd -- "${0%/*}" && pwd -P) || exit 1

umask 022
mkdir -p -- "${archive%/*}" || exit 1
claim=$archive.claim
if ! mkdir -- "$claim"; then
    [ -n "$(find "$claim" -prune -mtime +0)" ] && rm -rf -- "$claim" && mkdir -- "$claim" || exit 1
fi

# sizes FILE...: how long each of them is, in the order of the names up to the last, which is the archive.
sizes() {
    ls -Lnq -- "$@" | {
        while read -r _ _ _ _ size name; do
            case $name in
                *" $claim/new") last=$size ;;
                *) printf '%s,' "$size" ;;
            esac
        done
        echo "$last"
    }
}

trap 'rm -rf -- "$claim"; exit 1' HUP INT TERM

version=${archive##*/}
what=all
case $version in
    *-report.jsa) what=report ;;
esac
option=-XX:ArchiveClassesAtExit
[ "${version%%[!0-9]*}" -ge 25 ] && option=-XX:AOTCacheOutput
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
LC_ALL=C.UTF-8
export LC_ALL
# The same path as the launcher's, or the archive does not hold.
jars=
for jar in "$lib"/*.jar; do
    jars=$jars${jars:+:}$jar
done
"$java" "$option=$claim/new" -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+SuppressFatalErrorMessage \
    -Dfile.encoding=UTF-8 "-Xbootclasspath/a:$jars" -cp "$lib/tthc.jar" \
    vn.tthc.cli.Rehearsal "$lib/../samples" $what "$claim" >/dev/null 2>&1 \
    && [ -s "$claim/new" ] \
    && { sizes "$lib"/*.jar "$claim/new" && cksum <"$claim/new"; } >"$claim/of" \
    && mv -f -- "$claim/of" "$archive.of" \
    && mv -f -- "$claim/new" "$archive" \
    && rm -rf -- "$claim"
