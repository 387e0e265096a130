# shellcheck shell=bash disable=SC2034
title="From the start of the processes to the last of them ready, and their memory then; with and without AOT caches and compact object headers"
targets=("aot-compact.seconds / plain.seconds <= 1" "aot-compact.mb / plain.mb <= 1")

# One start of everything, as the series $1: seconds to ready and memory (proportional set size), of all and of each process.
start_all() {
    local began n pid each="" mb total=0 at last=0
    take_down >/dev/null
    began=$(now_ms)
    bring_up >/dev/null
    for n in $(all_names); do
        pid=$(pid_of "$n")
        mb=$(awk '/^Pss:/ { print int($2 / 1024) }' "/proc/$pid/smaps_rollup")
        at=$(awk -v name="$n" '$1 == name { print $2 }' "$run/ready-at")
        total=$((total + mb))
        if [ "$at" -gt "$last" ]; then last=$at; fi
        each+=", \"$n.mb\": $mb, \"$n.seconds\": $(seconds_of $((at - began)))"
    done
    sample "$1" "$round" "{\"seconds\": $(seconds_of $((last - began))), \"mb\": $total$each}"
}

seconds_of() { printf '%d.%02d' $(($1 / 1000)) $(($1 % 1000 / 10)); }

measure() {
    local round usual=("${java_options[@]}") caches=$here/.run/aot
    # a cache holds only for the options that it was made with: those of deploy/local
    local local_options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
    [ -s "$caches/power-list-service" ] || say "  There are no AOT caches: make them by deploy/local/train. The rows with them are left out."
    for ((round = 1; round <= rounds; round++)); do
        java_options=("${local_options[@]}")
        aot_of() { :; }
        start_all plain
        java_options=("${local_options[@]}" -XX:+UseCompactObjectHeaders)
        start_all compact
        if [ -s "$caches/power-list-service" ]; then
            aot_of() { if [ -s "$caches/$kind" ] && [ ! "${unpacked%/*}/.done" -nt "$caches/$kind" ]; then say "-XX:AOTCache=$caches/$kind"; fi; }
            start_all aot-compact
        fi
    done
    java_options=("${usual[@]}")
    take_down >/dev/null
}
