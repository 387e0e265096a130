# Sourced by the commands beside it: where things are on this machine, and how the program is called.
# shellcheck shell=bash
root=$(cd "$here/../.." && pwd)
run=${ZWFW_RUN:-$root/deploy/local/.run}
jar=${JAR:-$here/target/backup-0.1.0-SNAPSHOT.jar}
java=$("$root/deploy/local/find-jdk")/bin/java
if [ ! -f "$jar" ] || { [ -z "${JAR:-}" ] && [ -n "$(find "$here/src/main" "$here/pom.xml" -newer "$jar" -print -quit)" ]; }; then
    "$root/mvnw" -B -q -ntp -DskipTests -pl deploy/backup package >&2
    touch "$jar"
fi

# command_line WORD ARGUMENTS…; what is on the command line comes last and wins
command_line() {
    "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED -jar "$jar" "$1" \
        "--run=$run" "--realm=$root/deploy/identity/realm.json" "--password-file=$run/secrets/postgres" "${@:2}"
}
