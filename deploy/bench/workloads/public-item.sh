# shellcheck shell=bash disable=SC2034
title="Public item by its code through the gateway, 64 connections, beside nginx with the same bytes from files"
targets=("gateway.throughput / nginx.throughput >= 0.6" "gateway.p99 / nginx.p99 <= 4" "gateway.errors <= 0")

# How many answers came from where, by the gateway's own count: remembered, read, unsure.
answers_by() {
    curl -fsS -H "Authorization: Bearer $(secret management)" http://127.0.0.1:9080/actuator/prometheus \
        | awk -v outcome="outcome=\"$1\"" '/^zwfw_gateway_memory_total/ && index($0, outcome) { sum += $NF } END { printf "%d", sum }'
}

measure() {
    local round remembered read unsure
    serve_beside "$run/paths"
    warm_gets "$gateway" 64 10 "$run/paths"
    for ((round = 1; round <= rounds; round++)); do
        remembered=$(answers_by remembered) read=$(answers_by read) unsure=$(answers_by unsure)
        sample gateway "$round" "$(load_gets "$gateway" 64 "$seconds" "$run/paths")"
        sample answers "$round" "{\"remembered\": $(($(answers_by remembered) - remembered)), \"read\": $(($(answers_by read) - read)), \"unsure\": $(($(answers_by unsure) - unsure))}"
        sample nginx "$round" "$(load_gets "http://127.0.0.1:$nginx_port" 64 "$seconds" "$run/paths")"
    done
    end_beside
}
