# shellcheck shell=bash disable=SC2034
title="Spike: 1, 15, 1, 25, 2, 35, 10 life cycles begun in a second"
targets=("spike.errors <= 0" "spike.recovery <= 10" "tables.scanned <= 0")

measure() {
    local round
    for ((round = 1; round <= rounds; round++)); do
        sample spike "$round" "$(simulate LifeCycles -Dbench.rates=1,15,1,25,2,35,10 -Dbench.seconds=$((seconds * 2)) -Dbench.warming=$((round == 1 ? warming : 10)))"
    done
}
