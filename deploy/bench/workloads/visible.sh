# shellcheck shell=bash disable=SC2034
title="From the act in convenience-service to the row in supervision-service, 500 questions begun in a second, beside a raw Kafka produce and consume at the same rate"
targets=("supervision.p99 / kafka.p99 <= 5" "supervision.throughput >= 475" "supervision.missing <= 0" "tables.scanned <= 0")

measure() {
    local round
    for ((round = 1; round <= rounds; round++)); do
        sample supervision "$round" "$(simulate Questions -Dbench.rate=500 -Dbench.seconds="$seconds" -Dbench.warming=$((round == 1 ? warming : 10)))"
        sample kafka "$round" "$(tool -Dbench.rate=500 -Dbench.seconds="$seconds" cn.zwfw.bench.load.RawKafka "$brokers")"
    done
}
