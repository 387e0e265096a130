# shellcheck shell=bash disable=SC2034
title="Public list and search of power items through the gateway, 16 users without pause, beside the same statements without the rest"
targets=("search.p95 <= 30" "search.database / bare.database <= 2" "search.errors <= 0" "tables.scanned <= 0")

measure() {
    local round
    for ((round = 1; round <= rounds; round++)); do
        sample search "$round" "$(simulate Searches -Dbench.users=16 -Dbench.seconds="$seconds" -Dbench.warming=$((round == 1 ? warming : 10)))"
        sample bare "$round" "$(tool cn.zwfw.powerlist.item.BareSearch "$run" 16 "$seconds")"
    done
}
