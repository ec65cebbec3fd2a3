-- For wrk: asks for the lines of a file in turn, each "PATH" or "PATH ETAG", as a
-- browser would, and tells what was answered in one line of JSON.
local threads = {}

function setup(thread)
    table.insert(threads, thread)
end

function init(args)
    statuses, asked, turn = {}, {}, 0
    for line in io.lines(args[1]) do
        local path, etag = line:match("^(%S+) ?(.*)$")
        local headers = { ["Accept-Encoding"] = "gzip, br" }
        if etag ~= "" then headers["If-None-Match"] = etag end
        table.insert(asked, wrk.format("GET", path, headers))
    end
end

function request()
    turn = turn % #asked + 1
    return asked[turn]
end

function response(status)
    local name = tostring(status)
    statuses[name] = (statuses[name] or 0) + 1
end

function done(summary, latency)
    local all, parts = {}, {}
    for _, thread in ipairs(threads) do
        for name, count in pairs(thread:get("statuses")) do all[name] = (all[name] or 0) + count end
    end
    for name, count in pairs(all) do table.insert(parts, ('"%s":%d'):format(name, count)) end
    local failed = summary.errors
    io.write(('RESULT {"statuses":{%s},"errors":%d,"requests":%d,"bytes":%d,"seconds":%f,"middle":%f,"slowest":%f}\n')
        :format(table.concat(parts, ","), failed.connect + failed.read + failed.write + failed.timeout,
            summary.requests, summary.bytes, summary.duration / 1e6,
            latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
