# shellcheck shell=bash disable=SC2034
title="Whether what was answered with success is read at once (deploy/bench/read-back); a miss ends it"
targets=("reads.missed <= 0")
own_platform=no

measure() {
    "$bench/read-back" 10000 >"$folder/table.txt"
    cat "$folder/table.txt"
    sample reads 1 "$(sed -nE 's/^([0-9]+) times .* ([0-9]+) misses, ([0-9.]+) s$/{"reads": \1, "missed": \2, "seconds": \3}/p' "$folder/table.txt")"
}
