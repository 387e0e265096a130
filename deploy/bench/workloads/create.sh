# shellcheck shell=bash disable=SC2034
title="Create burst: applications drafted and handed in by 40 users without pause; a draft and a submission are a creation each"
targets=("create.throughput >= 500" "create.p95 <= 150" "create.errors <= 0" "tables.scanned <= 0")

measure() { sample_rounds create Creations -Dbench.users=40 -Dbench.seconds="$seconds"; }
