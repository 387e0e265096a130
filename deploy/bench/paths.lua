-- For wrk: asks for the paths of the file BENCH_PATHS in turn, and writes what was measured to BENCH_RESULT as one line of JSON.
local requests, at = {}, 0

function init()
    for path in io.lines(os.getenv("BENCH_PATHS")) do requests[#requests + 1] = wrk.format("GET", path) end
end

function request()
    at = at % #requests + 1
    return requests[at]
end

function done(summary, latency)
    local errors = summary.errors
    local out = io.open(os.getenv("BENCH_RESULT"), "w")
    out:write(string.format(
        '{"throughput": %.1f, "p50": %.3f, "p95": %.3f, "p99": %.3f, "max": %.3f, "requests": %d, "errors": %d}\n',
        summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(95) / 1e3,
        latency:percentile(99) / 1e3, latency.max / 1e3, summary.requests,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
    out:close()
end
