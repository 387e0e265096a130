# shellcheck shell=bash disable=SC2034
title="Searches of power items in one connection, without HTTP (deploy/bench/search)"
targets=()
own_platform=no

measure() {
    "$bench/search" "$rows" $((rounds * 50)) >"$folder/table.md"
    tool cn.zwfw.bench.result.Questions "$root/power-list-service/target/bench/search.json" >>"$folder/samples.jsonl"
}
