# shellcheck shell=bash disable=SC2034
title="Public item by its code through the gateway, 64 connections, beside nginx with the same bytes from files"
targets=("gateway.throughput / nginx.throughput >= 0.6" "gateway.p99 / nginx.p99 <= 4" "gateway.errors <= 0")

measure() {
    local round
    serve_beside "$run/paths"
    # until the compilers have done with it
    load_gets "$gateway" 64 15 "$run/paths" >/dev/null
    for ((round = 1; round <= rounds; round++)); do
        sample gateway "$round" "$(load_gets "$gateway" 64 "$seconds" "$run/paths")"
        sample nginx "$round" "$(load_gets "http://127.0.0.1:$nginx_port" 64 "$seconds" "$run/paths")"
    done
    end_beside
}
