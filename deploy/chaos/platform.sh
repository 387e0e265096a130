# Sourced by chaos: a platform of its own, two of each service, three brokers, each process in a network of its own on one bridge.
# What a process is started with stands in deploy/local/processes.sh; here is what differs.
# shellcheck shell=bash

chaos=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../local/processes.sh
. "$chaos/../local/processes.sh"

run=$chaos/.run
mark=$chaos/
bridge=zwfwchaos0
network=10.77.0
cluster=zwfwChaosZwfwChaosZwfw
tries=300

# the last byte of the address of each process, and the table of processes.sh
hosts="
postgres 11
kafka.1 21
kafka.2 22
kafka.3 23
identity 31
discovery 32
gateway.1 41
gateway.2 42
power-list-service.1 51
power-list-service.2 52
finance-list-service.1 61
finance-list-service.2 62
approval-service.1 71
approval-service.2 72
convenience-service.1 81
convenience-service.2 82
supervision-service.1 91
supervision-service.2 92
"
# with one of each, where there are two
instances=2

host_of() { awk -v name="$1" '$1 == name { print $2 }' <<<"$hosts"; }
address_of() { say "$network.$(host_of "$1")"; }
namespace_of() { say "zwfw-chaos-$1"; }
within() { printf '%s\n' ip netns exec "$(namespace_of "$1")"; }

issuer=http://$(address_of identity):9000
gateway=http://$(address_of gateway.1):8080
gateways=$gateway,http://$(address_of gateway.2):8080
discovery=$(address_of discovery):8761
database_server=$(address_of postgres):15432
brokers=$(address_of kafka.1):19092,$(address_of kafka.2):19092,$(address_of kafka.3):19092
voters=1@$(address_of kafka.1):19093,2@$(address_of kafka.2):19093,3@$(address_of kafka.3):19093

# Makes the table of the processes, from that of deploy/local, for $instances of each service.
choose() {
    processes=$(awk -v instances="$instances" '
        NF < 7 { next }
        $1 == "kafka" { for (i = 1; i <= 3; i++) print $1 "." i, $2, $3, $4, $5, $6, $7; next }
        $5 != "-" { for (i = 1; i <= instances; i++) print $1 "." i, $2, $3, $4, $5, $6, $7; next }
        { print $1, $2, $3, $4, $5, $6, $7 }' <<<"$local_processes")
    if [ "$instances" = 1 ]; then gateways=$gateway; fi
}
local_processes=$processes

make_network() {
    local name host outer
    if ! ip link show "$bridge" >/dev/null 2>&1; then
        ip link add "$bridge" type bridge
        ip address add "$network.1/24" dev "$bridge"
        ip link set "$bridge" up
    fi
    for name in $(all_names); do
        host=$(namespace_of "$name")
        if ip netns list | grep -qE "^$host( |$)"; then continue; fi
        outer=zwfwchaos$(host_of "$name")
        ip netns add "$host"
        ip link add "$outer" type veth peer name eth0 netns "$host"
        ip link set "$outer" master "$bridge" up
        ip -n "$host" address add "$(address_of "$name")/24" dev eth0
        ip -n "$host" link set lo up
        ip -n "$host" link set eth0 up
    done
}

drop_network() {
    local host
    for host in $(ip netns list | awk '/^zwfw-chaos-/ { print $1 }'); do ip netns del "$host"; done
    if ip link show "$bridge" >/dev/null 2>&1; then ip link del "$bridge"; fi
}

# Disks of their own, which can become full without harm to anybody else: folder under $run, and size.
disks="
data/postgres 3G
data/kafka.2 1G
files 64M
"

make_disks() {
    local folder size image
    while read -r folder size; do
        [ -n "$folder" ] || continue
        image=$run/disks/${folder//\//.}
        mkdir -p "$run/disks" "$run/$folder"
        if mountpoint -q "$run/$folder"; then continue; fi
        if [ ! -e "$image" ]; then
            truncate -s "$size" "$image"
            # nothing kept back for root, who we are
            mkfs.ext4 -q -m 0 "$image"
        fi
        mount -o loop "$image" "$run/$folder" || say "$run/$folder has no disk of its own, so it cannot become full"
        rm -rf "$run/$folder/lost+found"
    done <<<"$disks"
}

drop_disks() {
    local folder size
    while read -r folder size; do
        # some moments after the last process that used it
        while [ -n "$folder" ] && mountpoint -q "$run/$folder"; do umount "$run/$folder" 2>/dev/null || sleep 0.2; done
    done <<<"$disks"
}

# What each process can be told while it runs; see preload.c.
make_preload() {
    mkdir -p "$run/preload"
    if command -v gcc >/dev/null; then
        if [ "$chaos/preload.c" -nt "$run/preload/preload.so" ]; then gcc -O2 -Wall -Wextra -shared -fPIC -o "$run/preload/preload.so" "$chaos/preload.c"; fi
    else
        say "There is no gcc: clocks and disks cannot be told anything."
    fi
}

# Tells the process $1 that a flush takes $2 ms longer and that its clock is $3 s ahead. In place: the process has it mapped.
tell_process() { printf '%08d %+09d' "$2" "$3" 1<>"$run/preload/$1"; }

# Starts the process $1.
launch() {
    local waited more=() name kind module main ports management database heap jar unpacked id
    look_up "$1"
    [ -e "$run/preload/$name" ] || printf '%08d %+09d' 0 0 >"$run/preload/$name"
    tell_process "$name" 0 0
    if [ -e "$run/preload/preload.so" ]; then more+=("LD_PRELOAD=$run/preload/preload.so" "CHAOS_PRELOAD=$run/preload/$name"); fi
    if [ "$kind" = kafka ]; then
        more+=("JDK_JAVA_OPTIONS=-Dzwfw.kafka.node=${name#kafka.} -Dzwfw.kafka.voters=$voters -Dzwfw.kafka.cluster=$cluster")
    fi
    if [ "$management" != - ] && [ "$kind" != gateway ]; then more+=("ZWFW_AUDIT_ANCHORS=$run/files/anchors"); fi
    if [ "$kind" = approval-service ]; then more+=("ZWFW_MATERIALS_FOLDER=$run/files/materials" "ZWFW_ARCHIVE_FOLDER=$run/files/archive"); fi
    start "$1" "${more[@]}"
    # what is killed is not told of
    disown
    # then it is known, and nobody starts it again
    for ((waited = 0; waited < 50; waited++)); do pid_of "$1" >/dev/null && return 0; sleep 0.1; done
}

# The server that the JVM of PostgreSQL has started, if it lives.
postmaster() {
    local pid
    pid=$(head -n 1 "$run/data/postgres/cluster/postmaster.pid" 2>/dev/null) || return 1
    tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF "$run/data/postgres/" || return 1
    say "$pid"
}

runs() { pid_of "$1" >/dev/null && { [ "$1" != postgres ] || ! is_marked_ready || postmaster >/dev/null; }; }
is_marked_ready() { [ "$(cat "$run/ready/postgres" 2>/dev/null)" = "$(pid_of postgres)" ]; }
serves() { is_ready "$1" && { [ "$1" != postgres ] || postmaster >/dev/null; }; }

# Kills the process $1 and what it has started, without a word.
kill_process() {
    local pid server=""
    pid=$(pid_of "$1") || pid=""
    if [ "$1" = postgres ] && server=$(postmaster); then
        # shellcheck disable=SC2046
        kill -STOP "$server" && kill -KILL $(cat "/proc/$server/task/$server/children") "$server" 2>/dev/null || true
    fi
    if [ -n "$pid" ]; then kill -KILL "$pid" 2>/dev/null || true; fi
    while pid_of "$1" >/dev/null || { [ "$1" = postgres ] && postmaster >/dev/null; }; do sleep 0.1; done
}

# Waits until each of the processes named serves, at most $tries s; names those that do not.
await_all() {
    local since=$SECONDS pending=" $* " name
    until [ -z "${pending// /}" ]; do
        for name in $pending; do
            if serves "$name"; then pending=${pending/ $name / }; fi
        done
        if [ $((SECONDS - since)) -gt "$tries" ]; then
            say "not ready after $tries s:$pending" >&2
            return 1
        fi
        sleep 0.3
    done
}

# Starts those that have ended; names them.
revive() {
    local name
    for name in $(all_names); do
        if ! runs "$name"; then
            kill_process "$name"
            launch "$name"
            say "$name"
        fi
    done
}

build() {
    local modules="" name
    for name in $(all_names); do
        look_up "$name"
        if is_stale && [[ ,$modules, != *",$module,"* ]]; then modules+=${modules:+,}$module; fi
    done
    if [ -n "$modules" ]; then build_modules "$modules"; fi
}

bring_up() {
    local name missing
    mkdir -p "$run"
    say "$instances" >"$run/instances"
    java_home=$("$here/find-jdk")
    build
    make_network
    make_disks
    make_preload
    for name in postgres kafka.1 kafka.2 kafka.3 identity discovery; do
        if ! runs "$name"; then kill_process "$name" && launch "$name"; fi
    done
    await_all postgres kafka.1 kafka.2 kafka.3 || fail "See $run/logs."
    say "PostgreSQL and Kafka are ready after $SECONDS s"
    # a few at a time: two cores are soon busy
    missing=""
    for name in $(all_names); do
        if runs "$name"; then continue; fi
        launch "$name"
        missing+=" $name"
        # shellcheck disable=SC2086
        if [ "$(wc -w <<<"$missing")" -ge 3 ]; then await_all $missing || fail "See $run/logs."; missing=""; fi
    done
    # shellcheck disable=SC2046
    await_all $(all_names) || fail "See $run/logs."
    say "All of it is ready after $SECONDS s: $gateways"
}

take_down() {
    local name
    for name in $(all_names | tac); do kill_process "$name"; done
    rm -rf "$run/pids" "$run/ready" "$run/jars"
    drop_disks
    drop_network
}
