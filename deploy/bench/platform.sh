# Sourced by bench: a platform of its own, in the ports of deploy/local. How a process is started stands in deploy/local/processes.sh.
# shellcheck shell=bash

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../local/processes.sh
. "$bench/../local/processes.sh"

run=$bench/.run
mark=$bench/
# as in production, where the second compiler has its say
java_options=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders)
tries=300
nginx_port=8199
# more settings of a process, by its name: what a workload compares
declare -A more_settings=()
# PostgreSQL remembers every statement, for the workload plans
more_settings[postgres]="JDK_JAVA_OPTIONS=-Dzwfw.postgres.preload=pg_stat_statements"

serves() { is_ready "$1"; }

# Waits until each of the processes named serves, at most $tries s.
await_all() {
    local since=$SECONDS pending=" $* " name
    until [ -z "${pending// /}" ]; do
        for name in $pending; do
            if serves "$name"; then
                pending=${pending/ $name / }
                printf '%s %s\n' "$name" "$(now_ms)" >>"$run/ready-at"
            elif [ $((SECONDS - since)) -gt 5 ] && ! pid_of "$name" >/dev/null; then
                fail "$name ended while it started; see $run/logs/$name.log."
            fi
        done
        [ $((SECONDS - since)) -le "$tries" ] || fail "Not ready after $tries s:$pending; see $run/logs."
        sleep 0.1
    done
}

now_ms() { date +%s%3N; }

# The bench's own classes are built as a service is, and started from its unpacked jar.
look_up_tool() {
    module=deploy/bench
    jar=$root/$module/target/bench-0.1.0-SNAPSHOT.jar
    unpacked=$root/$module/target/unpacked/${jar##*/}
}

build() {
    local modules="" stale="" n name kind module main ports management database heap jar unpacked id
    for n in $(all_names); do
        look_up "$n"
        if is_stale; then
            stale+="$n "
            [[ ,$modules, == *",$module,"* ]] || modules+=${modules:+,}$module
        fi
    done
    look_up_tool
    if is_stale; then modules+=${modules:+,}$module; fi
    # shellcheck disable=SC2086
    if [ -n "$stale" ]; then stop $stale; fi
    if [ -n "$modules" ]; then build_modules "$modules"; fi
    look_up_tool
    unpack
}

must_be_free() {
    local n port holder taken="" name kind module main ports management database heap jar unpacked id
    for n in "$@"; do
        look_up "$n"
        for port in ${ports//,/ } ${management/-/}; do
            holder=$(holder_of "$port")
            [ -z "$holder" ] || taken+="  $port, for $n: $holder"$'\n'
        done
    done
    [ -z "$taken" ] || fail "These ports are taken; the bench needs them for a platform of its own (is deploy/local up? deploy/local/down):"$'\n'"$taken"
}

# One machine asks for all: it says as the city's proxy would from which address each request comes, and what may be asked
# for is counted as ever, but is more than can be asked for.
gateway_settings=ZWFW_GATEWAY_CALLER_PROXIES=127.0.0.1
for counted in CLIENT USER ADDRESS PUBLICREADS; do
    gateway_settings+=" ZWFW_GATEWAY_ALLOWANCES_${counted}_TIMES=1000000 ZWFW_GATEWAY_ALLOWANCES_${counted}_WITHIN=1s"
done

launch() {
    local more=${more_settings[$1]:-}
    if [ "$1" = gateway ]; then more+=" $gateway_settings"; fi
    # shellcheck disable=SC2086
    start "$1" $more
}

bring_up() {
    local n missing=""
    mkdir -p "$run"
    java_home=$("$here/find-jdk")
    build
    orphaned_postgres >/dev/null && stop postgres
    for n in $(all_names); do pid_of "$n" >/dev/null || missing+="$n "; done
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086
    must_be_free $missing
    say "starting $missing"
    : >"$run/ready-at"
    for n in $missing; do if [[ " $ground " == *" $n "* ]]; then launch "$n"; fi; done
    await_all postgres kafka
    for n in $missing; do if [[ " $ground " != *" $n "* ]]; then launch "$n"; fi; done
    # shellcheck disable=SC2046
    await_all $(all_names)
    await_doors
}

# Until every service is reached through the gateway.
await_doors() {
    local n path since=$SECONDS
    for n in $(all_names); do
        path=$(public_read "$n")
        [ -n "$path" ] || continue
        until answers "$gateway/$path"; do
            [ $((SECONDS - since)) -le "$tries" ] || fail "$gateway/$path gives no answer; see $run/logs/gateway.log."
            sleep 0.2
        done
    done
}

take_down() {
    stop_all
    rm -rf "${run:?}/jars"
}

# Starts the process $1 anew, with what $more_settings says by now.
restart() {
    stop "$1"
    launch "$1"
    await_all "$1"
    await_doors
}

# Runs the class $1 of the bench with the arguments given; tool_options are for its JVM.
tool_options=(-XX:+UseSerialGC -Xmx512m)
tool() {
    local module jar unpacked
    look_up_tool
    "$java_home/bin/java" "${tool_options[@]}" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
        --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED --add-opens java.base/java.lang=ALL-UNNAMED -cp "$unpacked" "$@"
}

# The platform with $rows items and cases: more are added to those that it has, and where it has too many it begins anew.
need_rows() {
    local has
    has=$(cat "$run/rows" 2>/dev/null) || has=0
    if ! [[ $has =~ ^[0-9]+$ ]] || [ "$has" -gt "$rows" ]; then
        say "the platform has $has rows and begins anew"
        take_down
        rm -rf "${run:?}/data" "${run:?}/secrets" "${run:?}/materials" "${run:?}/archive" "${run:?}/anchors" "${run:?}/ready" \
            "$run/rows" "$run/models.json"
        has=0
    fi
    mkdir -p "$run"
    bring_up
    if [ "$has" != "$rows" ]; then
        say begun >"$run/rows"
        tool cn.zwfw.bench.seed.Seed "$has" "$rows" "$run" "$root" || fail "The platform could not be filled."
        # what the workload plans looks at begins here
        tool cn.zwfw.bench.result.Scans "$run" >"$run/filled.json"
        tool cn.zwfw.bench.result.Plans "$run"
        say "$rows" >"$run/rows"
    fi
}

# nginx with a configuration of its own, which serves what the gateway answers to each of the paths in $1, from files.
serve_beside() {
    local path
    command -v nginx >/dev/null || fail "nginx is needed and is not here: apt-get install nginx"
    rm -rf "${run:?}/nginx"
    mkdir -p "$run/nginx/files"
    while read -r path; do
        mkdir -p "$run/nginx/files/$(dirname "$path")"
        curl -fsS -o "$run/nginx/files$path" "$gateway$path" || fail "$gateway$path gives no answer."
    done <"$1"
    sed "s#RUN#$run/nginx#g; s#PORT#$nginx_port#g" "$bench/nginx.conf" >"$run/nginx/nginx.conf"
    local as=""
    # its workers read what lies in our folder
    if [ "$(id -u)" = 0 ]; then as="user root;"; fi
    nginx -p "$run/nginx" -c "$run/nginx/nginx.conf" -g "$as" || fail "nginx did not start."
}

end_beside() {
    local pid
    pid=$(cat "$run/nginx/pid" 2>/dev/null) || return 0
    kill "$pid" 2>/dev/null || true
    while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
}

# wrk at $1 with $2 connections for $3 s, over the paths in the file $4; what it measured on one line.
load_gets() {
    command -v wrk >/dev/null || fail "wrk is needed and is not here: apt-get install wrk"
    BENCH_PATHS=$4 BENCH_RESULT=$run/wrk.json wrk -t 2 -c "$2" -d "${3}s" -s "$bench/paths.lua" "$1" >"$run/wrk.log" 2>&1 \
        || { cat "$run/wrk.log" >&2; fail "wrk failed."; }
    cat "$run/wrk.json"
}

# Runs the simulation $1 with the properties given; what it measured, each round on a line. The load generator is compiled by the fast
# compiler alone: the other one would be busy with it for as long as the measurement takes.
simulate() {
    local simulation=$1
    shift
    rm -f "$run/simulation.json"
    tool -XX:TieredStopAtLevel=1 "$@" -Dbench.run="$run" -Dbench.result="$run/simulation.json" io.gatling.app.Gatling \
        --simulation "cn.zwfw.bench.load.$simulation" --no-reports --results-folder "$run/gatling" >"$run/simulation.log" 2>&1 \
        || { tail -n 20 "$run/simulation.log" >&2; fail "$simulation failed."; }
    cat "$run/simulation.json"
}

# The rounds of the simulation $2, one after the other in one run, after $warming s that do not count, as the series $1.
sample_rounds() {
    local series=$1 line round=0
    shift
    simulate "$@" -Dbench.warming="$warming" -Dbench.rounds="$rounds" >"$run/rounds.json"
    while read -r line; do
        round=$((round + 1))
        sample "$series" "$round" "$line"
    done <"$run/rounds.json"
}

# Loads with wrk until it is not a twentieth faster than ever before, twice in a row.
warm_gets() {
    local best=0 now idle=0 times
    for ((times = 0; times < 40 && idle < 2; times++)); do
        now=$(load_gets "$@" | sed -n 's/.*"throughput": \([0-9.]*\).*/\1/p')
        say "  warming up: $now a second"
        if awk "BEGIN { exit !($now > $best * 1.05) }"; then best=$now idle=0; else idle=$((idle + 1)); fi
    done
}
