#!/usr/bin/env bash
# poll-speed.sh BUILD_DIRECTORY
# Polls by 64 connections of wrk, alternating with one nginx worker that returns the same bytes: of a live code, and of
# an authorized code with complete user information. Exits with 1 if a figure is beyond its limit.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
rounds=5
seconds=3
program="${1:?the build directory}/app/cli/qrlogin"

# post PATH BODY [CURL_OPTION...]
post() {
    curl -s -H 'Content-Type: application/json' -d "$2" "${@:3}" "$address$1"
}

# Signs in a demo user, scans and approves the code of a status query.
approve() {
    local code=${1##*=} token action
    token=$(post /api/v3/signin '{"connection":"PASSWORD","passwordPayload":{"username":"alice","password":"alice-demo"}}' |
        member access_token)
    for action in SCAN CONFIRM; do
        post /api/v3/set-qrcode-status "{\"qrcodeId\":\"$code\",\"action\":\"$action\"}" -H "Authorization: $token" >"$scratch/acted"
    done
}

# start_nginx: serves what the pool returns for $target; sets `nginx` to its process ID and `port` to its port.
start_nginx() {
    curl -s -D "$scratch/head" -o "$scratch/body" "$address$target"
    port=$((${address##*:} == 64999 ? 64998 : 64999))
    {
        cat <<CONFIGURATION
daemon off;
worker_processes 1;
pid $scratch/nginx.pid;
error_log stderr crit;
events { worker_connections 1024; }
http {
    access_log off;
    keepalive_requests 1000000000;
    default_type "application/json; charset=utf-8";
    server {
        listen 127.0.0.1:$port;
        location / {
CONFIGURATION
        # nginx writes Date, Content-Type and Content-Length itself.
        sed -n 's/\r$//; /^\(HTTP\|Date\|Content-\(Type\|Length\)\)/!s/^\([^:]*\): \(.*\)/            add_header \1 "\2";/p' "$scratch/head"
        printf "            return 200 '%s';\n        }\n    }\n}\n" "$(<"$scratch/body")"
    } >"$scratch/nginx.conf"
    nginx -e stderr -p "$scratch" -c "$scratch/nginx.conf" &
    nginx=$!
    started+=("$nginx")
    for ((i = 0; i < 100; ++i)); do
        curl -s -o "$scratch/same" "http://127.0.0.1:$port$target" && break
        sleep 0.05
    done
    cmp -s "$scratch/body" "$scratch/same" || {
        echo "  nginx does not return the same"
        exit 1
    }
}

# load ADDRESS: prints polls per second, and the 99th percentile in milliseconds.
load() {
    wrk --latency -t1 -c64 -d"${seconds}s" "$1$target" | awk '
        $1 == "99%" { unit = $2 ~ /us$/ ? 0.001 : $2 ~ /ms$/ ? 1 : 1000; p99 = $2 * unit }
        $1 == "Requests/sec:" { rate = $2 }
        /Non-2xx|Socket errors/ { print > "/dev/stderr"; rate = 0 }
        END { printf "%d %.2f\n", rate, p99 }'
}
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# compare NAME LEAST: prints what $target costs beside nginx, and checks the ratio and the 99th percentile.
compare() {
    local theirs ours p99_theirs p99_ours
    start_nginx
    rm -f "$scratch/ratios" "$scratch/p99s"
    load "$address" >"$scratch/warm"
    for ((round = 0; round < rounds; ++round)); do
        read -r theirs p99_theirs < <(load "http://127.0.0.1:$port")
        read -r ours p99_ours < <(load "$address")
        echo "  $1: nginx $theirs/s, p99 $p99_theirs ms; the pool $ours/s, p99 $p99_ours ms"
        awk "BEGIN { print $ours / $theirs }" >>"$scratch/ratios"
        echo "$p99_ours" >>"$scratch/p99s"
    done
    limit "$1 to nginx's, median" "$(median <"$scratch/ratios")" '>=' "$2" || status=1
    limit "$1, p99 in ms, median" "$(median <"$scratch/p99s")" '<=' 3 || status=1
    kill "$nginx"
    wait "$nginx" 2>/dev/null || true
}

status=0
start_pool "$program" serve --json
target=$(new_status_target)
compare "polls" 0.5
kill "$pool"
wait "$pool" 2>/dev/null || true

# An application without a secret, so that a phone signs in as curl can.
cat >"$scratch/apps.json" <<'APPLICATIONS'
[{"name": "Bench", "type": "native", "customSecurityEnabled": true, "qrcodeLoginStrategy": {"returnFullUserInfo": true}}]
APPLICATIONS
start_pool "$program" serve --json --apps "$scratch/apps.json"
target=$(new_status_target)
approve "$target"
curl -s "$address$target" | grep -q '"tokenSet"' || {
    echo "  the status query does not return complete user information"
    exit 1
}
compare "polls with complete user information" 0.3
exit $status
