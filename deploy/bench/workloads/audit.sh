# shellcheck shell=bash disable=SC2034
title="Life cycles while the audit trail is sealed every second, beside the same while it is not (zwfw.audit.seal-every=1h); each entry has its code in both"
targets=("sealed.throughput / unsealed.throughput >= 0.9")

measure() {
    local round
    for ((round = 1; round <= rounds; round++)); do
        more_settings[approval-service]=ZWFW_AUDIT_SEALEVERY=1h
        restart approval-service
        sample unsealed "$round" "$(simulate LifeCycles -Dbench.users=32 -Dbench.seconds=$((seconds * 3)) -Dbench.warming="$warming")"
        more_settings[approval-service]=""
        restart approval-service
        sample sealed "$round" "$(simulate LifeCycles -Dbench.users=32 -Dbench.seconds=$((seconds * 3)) -Dbench.warming="$warming")"
    done
}
