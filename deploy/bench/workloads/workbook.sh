# shellcheck shell=bash disable=SC2034
title="A workbook of 100,000 rows loaded as one draft by a service with 256 MB of heap, beside reading the workbook alone"
targets=("load.seconds / reading.seconds <= 3" "load.heap <= 256")

measure() {
    local round usual=$processes
    processes=$(awk '$1 == "power-list-service" { $7 = "256m" } { print }' <<<"$processes")
    restart power-list-service
    for ((round = 1; round <= rounds; round++)); do
        tool_options=(-XX:+UseSerialGC -Xmx256m)
        sample reading "$round" "$(tool cn.zwfw.bench.workbook.Workbook read "$run")"
        sample load "$round" "$(tool cn.zwfw.bench.workbook.Workbook load "$run")"
    done
    processes=$usual
    restart power-list-service
}
