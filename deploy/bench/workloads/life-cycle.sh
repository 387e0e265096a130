# shellcheck shell=bash disable=SC2034
title="Life cycle of a case through the gateway: draft, submission, acceptance, step, decision, reading; 32 users without pause"
targets=("cycle.throughput >= 100" "cycle.throughput@100000 / cycle.throughput@1000000 <= 1.25" "cycle.errors <= 0" "tables.scanned <= 0")

measure() { sample_rounds cycle LifeCycles -Dbench.users=32 -Dbench.seconds=$((seconds * 3)); }
