# Sourced by the commands beside it: the processes of the platform, how each is started, watched and stopped.
# shellcheck shell=bash

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
# "--district CODE" anywhere means the node of that district, beside the city's platform; whoever sources this gets the rest
node="" arguments=()
while [ $# -gt 0 ]; do
    if [ "$1" = --district ]; then
        node=${2:-}
        [[ $node =~ ^[0-9]{6}$ ]] || { printf '%s\n' "--district needs the code of a region, for example: --district 620102" >&2; exit 1; }
        shift 2
    else
        arguments+=("$1")
        shift
    fi
done
set -- "${arguments[@]}"
# so much higher are the ports of a node
above=$((node ? 10000 : 0))
run=$here/.run${node:+/$node}
demo() { sed -n "s/^zwfw\.demo\.$1=//p" "$here/src/main/resources/demo.properties"; }
demo_password=$(demo password)
district_secret=$(demo district-secret)
issuer=http://127.0.0.1:9000
gateway=http://127.0.0.1:$((8080 + above))
discovery=127.0.0.1:$((8761 + above))
database_server=127.0.0.1:$((15432 + above))
brokers=127.0.0.1:$((19092 + above))
# by what a process of ours is known, before its name
mark=$here/${node:+$node/}
ready_url=${ZWFW_READY_URL:-$gateway/api/power-list/v1/public/items?limit=1}

# In the order of starting; they are stopped in the reverse order.
# name                    module                  main class       ports        management  database       heap
processes="
postgres                  deploy/local            PostgresServer   15432        -           -              192m
kafka                     deploy/local            KafkaServer      19092,19093  -           -              256m
identity                  deploy/local            -                9000         -           -              256m
discovery                 discovery               -                8761         -           -              256m
gateway                   gateway                 -                8080         9080        gateway        256m
power-list-service        power-list-service      -                8101         9101        power_list     384m
finance-list-service      finance-list-service    -                8102         9102        finance_list   256m
approval-service          approval-service        -                8103         9103        approval       256m
convenience-service       convenience-service     -                8104         9104        convenience    256m
supervision-service       supervision-service     -                8105         9105        supervision    256m
"
# what every service needs; they come with it
ground="postgres kafka identity discovery"
if [ -n "$node" ]; then
    # the issuer is the city's; the line to the city's gateway is there to be cut
    processes=$(awk -v above=$above -v OFS=' ' '
        !NF || $1 == "identity" { next }
        { n = split($4, p, ","); $4 = ""; for (i = 1; i <= n; i++) $4 = $4 (i > 1 ? "," : "") p[i] + above }
        $5 != "-" { $5 += above; $7 = "224m" }
        { print }
        $1 == "kafka" { print "link", "deploy/local", "Link", 8090 + above, "-", "-", "64m" }' <<<"$processes")
    ground="postgres kafka link discovery"
fi

# How the JVM of each process compiles, collects and lays out objects: quick to start, small. deploy/bench measures with others.
java_options=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders)

# starts another main class of a jar than the one the jar names
launcher=org.springframework.boot.loader.launch.PropertiesLauncher

# Where the process $1 listens, and the words of the command that it is started by; deploy/chaos has networks of its own.
address_of() { say 127.0.0.1; }
within() { :; }

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# So much higher are the second ports of a service: while it is replaced, two of it run. Which of them is the one is in
# $run/ports/NAME: 0, as without the file, or 50. The gateways have one public port in common.
second=50

# Sets name, module, main, ports, management, database and heap from the line of the process $1, kind, which is the name without
# the number of an instance (kafka.2), and id, under which its pid and its log are found. NAME/other means the one that runs on
# the other ports, or will.
look_up() {
    read -r name module main ports management database heap < <(grep "^${1%/other} " <<<"$processes") \
        || fail "There is no process $1. There are: $(all_names | xargs)."
    jar=$root/$module/target/${module##*/}-0.1.0-SNAPSHOT.jar
    unpacked=$root/$module/target/unpacked/${jar##*/}
    id=$name kind=${name%.[0-9]}
    local higher
    higher=$(cat "$run/ports/$name" 2>/dev/null) || higher=0
    if [[ $1 == */other ]]; then higher=$((second - higher)); fi
    if [ "$higher" != 0 ]; then
        id=$name.$higher management=$((management + higher))
        if [ "$name" != gateway ]; then ports=$((ports + higher)); fi
    fi
}

# Whether the process $1 is one of those that leave slowly: the services and the gateway.
drains() { look_up "$1" && [ "$management" != - ]; }

# Whether the jar of the process that was looked up is older than what it is made of.
is_stale() {
    [ ! -f "$jar" ] || [ -n "$(find "$root/pom.xml" "$root/platform/pom.xml" "$root/platform/src/main" \
        "$root/platform/setting/src/main" "$root/platform/trace/src/main" "$root/$module/pom.xml" "$root/$module/src/main" -newer "$jar" -print -quit 2>/dev/null)" ]
}

# Builds the modules $1, which are named with commas between them.
build_modules() {
    local module
    say "building $1"
    mkdir -p "$run/logs"
    if ! "$root/mvnw" -B -ntp -DskipTests -pl "$1" -am package >"$run/logs/build.log" 2>&1; then
        grep -E "^\[(ERROR|WARNING)\]" "$run/logs/build.log" | tail -n 40 >&2
        fail "The build failed; the whole of it is in $run/logs/build.log."
    fi
    # Maven leaves a jar untouched when nothing in it changed
    for module in ${1//,/ }; do touch "$root/$module/target/${module##*/}-0.1.0-SNAPSHOT.jar"; done
}

# Only those whose module exists: the other services come later.
all_names() {
    local n m
    while read -r n m _; do
        if [ -n "$n" ] && [ -f "$root/$m/pom.xml" ]; then say "$n"; fi
    done <<<"$processes"
}

# The pid of the process $1, if it runs: the file alone could name a stranger that was given the same number.
pid_of() {
    local pid name kind module main ports management database heap jar id
    look_up "$1"
    pid=$(cat "$run/pids/$id" 2>/dev/null) || return 1
    tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline" | grep -qxF -- "-Dzwfw.process=$mark$id" || return 1
    say "$pid"
}

# A PostgreSQL of ours that outlived the JVM that started it.
orphaned_postgres() {
    local pid
    pid_of postgres >/dev/null && return 1
    pid=$(head -n 1 "$run/data/postgres/cluster/postmaster.pid" 2>/dev/null) || return 1
    tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF "$run/data/postgres/" || return 1
    say "$pid"
}

# Whether GET $1 gives 200 within three seconds. In plain bash, as curl may be missing.
answers() {
    local address=${1#http://} host line
    host=${address%%/*}
    {
        exec 3<>"/dev/tcp/${host%:*}/${host#*:}" || return 1
        printf 'GET /%s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\nConnection: close\r\n\r\n' \
            "${address#*/}" "$host" >&3
        read -r -t 3 line <&3 || line=
        exec 3>&-
    } 2>/dev/null
    [[ $line == HTTP/1.1\ 200* ]]
}

# What everybody may read of the service $1, a path; nothing for other processes.
public_read() {
    case ${1%.[0-9]} in
        power-list-service) say "api/power-list/v1/public/items?limit=1" ;;
        finance-list-service) say "api/finance-list/v1/public/funds?limit=1" ;;
        approval-service) say "api/approval/v1/public/guides?limit=1" ;;
        convenience-service) say "api/convenience/v1/public/items?limit=1" ;;
        supervision-service) say "api/supervision/v1/public/notices?limit=1" ;;
    esac
}

is_ready() {
    local pid
    look_up "$1"
    pid=$(pid_of "$1") || return 1
    case $kind in
        postgres | kafka | link) [ "$(cat "$run/ready/$name" 2>/dev/null)" = "$pid" ] ;;
        identity) answers "$issuer/.well-known/openid-configuration" ;;
        discovery) answers "http://$discovery/actuator/health" ;;
        *) answers "http://$(address_of "$name"):$management/actuator/health/readiness" ;;
    esac
}

# The secret $1, made the first time; only its owner can read it.
secret() {
    local file=$run/secrets/$1
    if [ ! -s "$file" ]; then
        mkdir -p "$run/secrets"
        (umask 077 && od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$file")
    fi
    cat "$file"
}

# The folder with the keys of the service $1, a file for each property, made the first time; only its owner can read it.
keys() {
    local folder=$run/secrets/keys/$1 property
    # named last, so a start that was interrupted has sealed nothing yet
    if [ ! -s "$folder/zwfw.audit.current" ]; then
        (
            umask 077
            mkdir -p "$folder"
            for property in personal.keys.k1 personal.index-key audit.keys.a1; do head -c 32 /dev/urandom | base64 >"$folder/zwfw.$property"; done
            say k1 >"$folder/zwfw.personal.current"
            say a1 >"$folder/zwfw.audit.current"
        )
    fi
    say "$folder"
}

# Unpacks the jar of the process looked up, if it was built since: what it stands on then lies on the class path,
# jar by jar, which starts faster than jars within a jar and is what an AOT cache can be made for.
unpack() {
    local folder=${unpacked%/*} new=${unpacked%/*}.new
    if [ -e "$folder/.done" ] && [ ! "$jar" -nt "$folder/.done" ]; then return 0; fi
    rm -rf "$folder" "$new"
    "$java_home/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djarmode=tools -jar "$jar" extract --destination "$new" >/dev/null
    touch -r "$jar" "$new/.done"
    mv "$new" "$folder"
}

# Options that use the AOT cache of the process looked up, made by deploy/local/train; none when its jar is newer.
# While training: those that write it, when the process ends.
aot_of() {
    local cache=$here/.run/aot/$kind
    if [ -n "${training:-}" ]; then
        mkdir -p "$here/.run/aot"
        say "-XX:AOTCacheOutput=$cache"
    elif [ -s "$cache" ] && [ ! "${unpacked%/*}/.done" -nt "$cache" ]; then
        say "-XX:AOTCache=$cache"
    fi
}

# Starts the process $1 in a session of its own, so that Ctrl-C reaches the launcher alone.
start() {
    look_up "$1"
    mkdir -p "$run/pids" "$run/logs" "$run/ready" "$run/jars"
    rm -f "$run/ready/$name"
    unpack
    if [ "$management" != - ]; then
        # of its own: the next one is built while it runs
        rm -rf "${run:?}/jars/$id"
        cp -al "${unpacked%/*}" "$run/jars/$id"
        unpacked=$run/jars/$id/${jar##*/}
    fi
    # fewer arenas of the C library: each keeps memory that it does not use
    local what=(-jar "$unpacked") address command aot
    address=$(address_of "$name")
    local settings=("SERVER_ADDRESS=$address" MALLOC_ARENA_MAX=2) marks=("-Dzwfw.process=$mark$id")
    mapfile -t aot < <(aot_of)
    mapfile -t command < <(within "$name")
    if [ "$module" = deploy/local ]; then marks+=("-Dzwfw.run=$run" "-Dzwfw.name=$name" "-Dzwfw.address=$address" "-Dzwfw.ports=$ports"); fi
    if [ "$main" != - ]; then
        what=(-cp "$unpacked" "cn.zwfw.local.$main")
    else
        settings+=("SERVER_PORT=$ports" "EUREKA_CLIENT_SERVICEURL_DEFAULTZONE=http://$discovery/eureka/"
            EUREKA_INSTANCE_PREFERIPADDRESS=true "EUREKA_INSTANCE_IPADDRESS=$address"
            "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI=$issuer")
    fi
    if [ "$management" != - ]; then
        settings+=("MANAGEMENT_SERVER_PORT=$management" "MANAGEMENT_SERVER_ADDRESS=$address"
            "ZWFW_MANAGEMENT_TOKEN=$(secret management)")
    fi
    if [ "$database" != - ]; then
        settings+=("SPRING_DATASOURCE_URL=jdbc:postgresql://$database_server/$database" "SPRING_DATASOURCE_USERNAME=$database"
            "SPRING_DATASOURCE_PASSWORD=$(cat "$run/secrets/$database")" "SPRING_KAFKA_BOOTSTRAP_SERVERS=$brokers")
    fi
    if [ "$management" != - ]; then settings+=("EUREKA_INSTANCE_INSTANCEID=$address:$id"); fi
    if [ "$kind" = gateway ]; then
        settings+=(ZWFW_GATEWAY_SHAREPORT=true)
        # one person at one machine is all there is: user, client and address at once
        settings+=("ZWFW_GATEWAY_ALLOWANCES_KEY=$(secret allowances)" ZWFW_GATEWAY_ALLOWANCES_CLIENT_TIMES=100000
            ZWFW_GATEWAY_ALLOWANCES_USER_TIMES=100000 ZWFW_GATEWAY_ALLOWANCES_ADDRESS_TIMES=100000
            ZWFW_GATEWAY_ALLOWANCES_PUBLICREADS_TIMES=100000 ZWFW_GATEWAY_OVERLOAD_PERADDRESS=512)
        # without TLS at the door no district can show a certificate; the systems of the demo are in no register
        settings+=(ZWFW_GATEWAY_DISTRICTCERTIFICATES=optional ZWFW_GATEWAY_DOCKING_REGISTER=optional)
    elif [ "$database" != - ]; then
        settings+=("SPRING_CONFIG_IMPORT=configtree:$(keys "$kind")/" "ZWFW_AUDIT_ANCHORS=$run/anchors" "ZWFW_AUDIT_TOKEN=$(secret audit)" ZWFW_CLOCK_MOVABLE=true)
        if [ -n "$node" ]; then
            settings+=("ZWFW_HOMEREGION=$node" "ZWFW_UPSTREAM_URL=http://127.0.0.1:$((8090 + above))" ZWFW_UPSTREAM_REGION=620100
                "ZWFW_UPSTREAM_TOKENURI=$issuer/oauth2/token" "ZWFW_UPSTREAM_CLIENTID=district-system.$node"
                "ZWFW_UPSTREAM_CLIENTSECRET=$district_secret" ZWFW_UPSTREAM_LONGESTPAUSE=5s)
        fi
    fi
    if [ "$kind" = identity ]; then settings+=("SPRING_SECURITY_OAUTH2_AUTHORIZATIONSERVER_ISSUER=$issuer" "ZWFW_DEMO_DOCKINGSECRET=$(secret docking)"); fi
    if [ "$kind" = power-list-service ]; then
        # where districts' systems are docked, as in production at Keycloak
        settings+=("ZWFW_ISSUER_ADMIN=$issuer/admin/realms/zwfw" "ZWFW_ISSUER_TOKEN=$issuer/oauth2/token" "ZWFW_ISSUER_SECRET=$(secret docking)")
    fi
    if [ "$kind" = finance-list-service ]; then
        # the finance bureau of each region, as the sample's organs have it
        mapfile -t bureaus < <(awk -F';' '$2 == "finance-bureau" { print "ZWFW_FINANCE_BUREAUS_" $1 "=" $5 }' "$here/src/main/resources/organs.csv")
        settings+=("${bureaus[@]}")
    fi
    if [ "$kind" = convenience-service ]; then
        settings+=(ZWFW_LIMIT_ALLOWANCES_INQUIRIES_PERSON_TIMES=100000 ZWFW_LIMIT_ALLOWANCES_INQUIRIES_ADDRESS_TIMES=100000)
        # the two offices that complaints about breaches go to, so that none is asked to judge itself
        mapfile -t offices < <(awk -F';' '$2 ~ /^(reform|legal)-office$/ { office = toupper($2); sub("-", "_", office); print "ZWFW_INQUIRY_OFFICES_" $1 "_" office "=" $5 }' "$here/src/main/resources/organs.csv")
        settings+=("${offices[@]}")
    fi
    if [ "$kind" = approval-service ]; then settings+=("ZWFW_MATERIALS_FOLDER=$run/materials" "ZWFW_ARCHIVE_FOLDER=$run/archive"); fi
    if [ -n "${training:-}" ]; then settings+=(ZWFW_DRAIN=0s); fi
    # whoever starts it may have more to say
    settings+=("${@:2}")
    # what is for scripts alone is no setting of a service, which would refuse to start
    # shellcheck disable=SC2016
    setsid bash -c 'echo $$ >"$1"; shift; exec env -u ZWFW_READY_URL -u ZWFW_TOKEN -u ZWFW_GATEWAY "$@"' start "$run/pids/$id" "${settings[@]}" \
        "${command[@]}" "$java_home/bin/java" "${java_options[@]}" "-Xmx$heap" "${aot[@]}" -Dfile.encoding=UTF-8 \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        "${marks[@]}" "${what[@]}" >"$run/logs/$id.log" 2>&1 </dev/null 9>&- &
}

# Waits until the process $1 has ended. After $2 s it is killed, and that is told.
await_end() {
    local waited pid
    for ((waited = 0; waited < $2 * 10; waited++)); do pid_of "$1" >/dev/null || return 0; sleep 0.1; done
    if pid=$(pid_of "$1"); then
        kill -KILL "$pid" 2>/dev/null || true
        say "$1 had not ended after $2 s and was killed"
    fi
}

# Asks the processes named to end and waits; one that has not ended after 40 s is killed, one that writes its
# AOT cache after 120 s. Those that leave slowly are asked
# first and all at once, so that they take no longer together than one of them. Of a service that is being replaced, both go.
stop() {
    local patience=${training:+120} n pid slow="" name kind module main ports management database heap jar id
    for n in "$@"; do
        if drains "$n"; then slow+="$n/other $n "; fi
    done
    for n in $slow; do
        if pid=$(pid_of "$n"); then
            look_up "$n"
            printf 'stopping %s\n' "$id"
            kill -TERM "$pid" 2>/dev/null || true
        fi
    done
    for n in $slow; do await_end "$n" "${patience:-40}"; done
    for n in $slow; do look_up "$n" && rm -rf "$run/pids/$id" "${run:?}/jars/$id"; done
    for n in $slow; do rm -f "$run/ports/${n%/other}"; done
    for n in "$@"; do
        if drains "$n"; then continue; fi
        if pid=$(pid_of "$n"); then
            printf 'stopping %s\n' "$n"
            kill -TERM "$pid" 2>/dev/null || true
            await_end "$n" "${patience:-40}"
        fi
        if [ "$n" = postgres ] && pid=$(orphaned_postgres); then
            printf 'stopping the PostgreSQL that was left behind\n'
            kill -INT "$pid" 2>/dev/null || true
            local waited
            for ((waited = 0; waited < 400; waited++)); do orphaned_postgres >/dev/null || break; sleep 0.1; done
        fi
        rm -f "$run/pids/$n" "$run/ready/$n"
    done
}

stop_all() {
    # shellcheck disable=SC2046
    stop $(all_names | tac)
}

# Who listens on port $1: "PID COMMAND", or nothing. Read from /proc, as ss may be missing.
holder_of() {
    local inode link pid
    inode=$(awk -v port=":$(printf %04X "$1")" \
        '$4 == "0A" && substr($2, length($2) - 4) == port {print $10; exit}' /proc/net/tcp /proc/net/tcp6 2>/dev/null)
    [ -n "$inode" ] || return 0
    link=$(find /proc/[0-9]*/fd -lname "socket:\[$inode\]" -print -quit 2>/dev/null) || true
    pid=$(cut -d/ -f3 <<<"$link")
    if [ -n "$pid" ]; then
        say "process $pid ($(tr '\0' ' ' <"/proc/$pid/cmdline" | cut -c1-100))"
    else
        say "a process of another user"
    fi
}
