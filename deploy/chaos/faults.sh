# Sourced by chaos: which faults there are, how each is brought about and mended.
# shellcheck shell=bash

# name | how | upon what | in words
faults="
kill9-power-list      | kill  | power-list-service.1     | one power-list-service killed
kill9-finance-list    | kill  | finance-list-service.1   | one finance-list-service killed
kill9-approval        | kill  | approval-service.1       | one approval-service killed
kill9-convenience     | kill  | convenience-service.1    | one convenience-service killed
kill9-supervision     | kill  | supervision-service.1    | one supervision-service killed
kill9-approval-all    | kill  | approval-service.1 approval-service.2 | every approval-service killed
kill9-supervision-all | kill  | supervision-service.1 supervision-service.2 | every supervision-service killed
kill9-gateway         | kill  | gateway.1                | one gateway killed
kill9-identity        | kill  | identity                 | the issuer killed
kill9-discovery       | kill  | discovery                | discovery killed
kill9-kafka           | kill  | kafka.1                  | one broker killed
kill9-kafka-two       | kill  | kafka.1 kafka.2          | two brokers killed
kill9-postgres        | kill  | postgres                 | PostgreSQL killed with all its processes
cut-gateway-service   | cut   | gateway.1 approval-service.1 | one gateway cut from one approval-service
cut-gateway-postgres  | cut   | gateway.1 postgres       | one gateway cut from PostgreSQL
cut-gateway-kafka     | cut   | gateway.1 kafka.1 kafka.2 kafka.3 | one gateway cut from Kafka
cut-gateway-discovery | cut   | gateway.1 discovery      | one gateway cut from discovery
cut-service-postgres  | cut   | approval-service.1 postgres | one approval-service cut from PostgreSQL
cut-service-kafka     | cut   | supervision-service.1 kafka.1 kafka.2 kafka.3 | one supervision-service cut from Kafka
cut-service-discovery | cut   | approval-service.1 discovery | one approval-service cut from discovery
cut-service-service   | cut   | approval-service.1 power-list-service.1 power-list-service.2 | one approval-service cut from every power-list-service
cut-service-identity  | cut   | approval-service.1 identity | one approval-service cut from the issuer
cut-kafka-kafka       | cut   | kafka.1 kafka.2          | two brokers cut from each other
cut-kafka-off         | cut   | kafka.3 kafka.1 kafka.2  | one broker cut from the two others, not from the services
full-disk-service     | fill  | files                    | the disk of materials, archive and anchors full
full-disk-postgres    | fill  | data/postgres            | the disk of PostgreSQL full
full-disk-kafka       | fill  | data/kafka.2             | the disk of one broker full
slow-disk             | bend  | 200 0 postgres kafka.1 kafka.2 kafka.3 | every flush of PostgreSQL and of the brokers 200 ms slower
clock-ahead           | bend  | 0 3600 approval-service.1 | the clock of one approval-service an hour ahead, then right again
clock-behind          | bend  | 0 -3600 approval-service.1 | the clock of one approval-service an hour behind, then right again
clock-postgres        | bend  | 0 3600 postgres          | the clock of PostgreSQL an hour ahead, then right again
poison                | poison |                         | messages nobody can read on every topic that is listened to
"

fault_names() { awk -F'|' 'NF > 1 { gsub(/ /, "", $1); print $1 }' <<<"$faults"; }

# Sets fault, how, upon and words of the fault $1.
look_up_fault() {
    local line
    line=$(grep -E "^$1 +\|" <<<"$faults") || fail "There is no fault $1. There are: $(fault_names | xargs)"
    IFS='|' read -r fault how upon words <<<"$line"
    fault=$(xargs <<<"$fault") how=$(xargs <<<"$how") upon=$(xargs <<<"$upon") words=$(xargs <<<"$words")
}

# Those of the words given that are processes here: with one instance of each there is no second one.
here_are() {
    local name
    for name in "$@"; do
        if all_names | grep -qxF "$name"; then say "$name"; fi
    done | xargs
}

# Why the fault that was looked up cannot be brought about; nothing when it can.
why_not() {
    case $how in
        fill) mountpoint -q "$run/$upon" || say "no disk of its own could be mounted there" ;;
        bend) [ -e "$run/preload/preload.so" ] || say "there is no gcc to build what the processes have to load" ;;
    esac
}

bring_about() {
    case $how in
        kill) for name in $(here_are $upon); do kill_process "$name"; done ;;
        # shellcheck disable=SC2086
        cut) cut_off $(here_are $upon) ;;
        fill) fill ;;
        # shellcheck disable=SC2086
        bend) bend $upon ;;
        poison) java_of cn.zwfw.local.chaos.Poison "$brokers" ;;
    esac
}

# Every second, as long as it lasts.
keep_up() { if [ "$how" = fill ]; then fill; fi; }

mend() {
    case $how in
        kill) for name in $(here_are $upon); do launch "$name"; done ;;
        # shellcheck disable=SC2086
        cut) join $(here_are $upon) ;;
        fill) rm -f "$run/$upon/filler"* ;;
        bend) for name in $(here_are $upon); do tell_process "$name" 0 0; done ;;
    esac
}

# No packet between the first process and the others arrives, and nobody is told: each has the other's address at a card that
# nobody has. What was connected hangs.
cut_off() {
    local first=$1 other
    for other in "${@:2}"; do
        misdirect "$first" "$other"
        misdirect "$other" "$first"
    done
}
misdirect() { ip -n "$(namespace_of "$1")" neighbour replace "$(address_of "$2")" lladdr 02:00:00:00:00:00 dev eth0 nud permanent; }

join() {
    local first=$1 other
    for other in "${@:2}"; do
        ip -n "$(namespace_of "$first")" neighbour del "$(address_of "$other")" dev eth0
        ip -n "$(namespace_of "$other")" neighbour del "$(address_of "$first")" dev eth0
    done
}

# Takes all that is free, also what became free since.
fill() {
    local free
    free=$(df --output=avail -B1 "$run/$upon" | tail -n 1)
    fallocate -l "$free" "$run/$upon/filler.$SECONDS" 2>/dev/null || true
    { cat /dev/zero >"$run/$upon/filler.rest.$SECONDS"; } 2>/dev/null || true
}

# MILLISECONDS SECONDS PROCESS…
bend() {
    local name
    for name in $(here_are "${@:3}"); do tell_process "$name" "$1" "$2"; done
}
