# shellcheck shell=bash disable=SC2034
title="Figures of the board and the finding of due clocks in one connection, without HTTP (deploy/bench/board)"
targets=()
own_platform=no

measure() {
    "$bench/board" "$rows" $((rounds * 50)) >"$folder/table.md"
    tool cn.zwfw.bench.result.Questions "$root/supervision-service/target/bench/board.json" >>"$folder/samples.jsonl"
}
