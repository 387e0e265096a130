# shellcheck shell=bash disable=SC2034
title="What the gateway adds: 200 connections, each asking twice in a second for what is not remembered, beside the service itself"
targets=("gateway.p50 - service.p50 <= 3" "gateway.p99 - service.p99 <= 15" "gateway.errors <= 0")

measure() {
    local round
    simulate Reads -Dbench.users=200 -Dbench.seconds="$warming" -Dbench.target="$gateway" >/dev/null
    for ((round = 1; round <= rounds; round++)); do
        sample gateway "$round" "$(simulate Reads -Dbench.users=200 -Dbench.seconds="$seconds" -Dbench.target="$gateway" -Dbench.warming=5)"
        sample service "$round" "$(simulate Reads -Dbench.users=200 -Dbench.seconds="$seconds" -Dbench.target=http://127.0.0.1:8101 -Dbench.warming=5)"
    done
}
