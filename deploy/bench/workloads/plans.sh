# shellcheck shell=bash disable=SC2034
title="Plans of every statement that the services executed since the platform was filled (last of all)"
targets=("plans.scanned <= 0")

measure() { sample plans 1 "$(tool cn.zwfw.bench.result.Plans "$run" "$run/filled.json")"; }
