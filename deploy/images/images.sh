# Sourced by the commands beside it: which images there are, and how one is opened and run without a container engine.
# shellcheck shell=bash

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=$here/target

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

need() {
    local tool
    for tool in "$@"; do command -v "$tool" >/dev/null || fail "This needs $tool."; done
}

# Every module of the root pom that becomes an image.
all_services() {
    local module
    for module in $(sed -n 's:.*<module>\(.*\)</module>.*:\1:p' "$root/pom.xml"); do
        if grep -q '<artifactId>jib-maven-plugin</artifactId>' "$root/$module/pom.xml"; then say "$module"; fi
    done
}

# The services named, or all; fails for one that is none.
services() {
    local one
    if [ $# -eq 0 ]; then all_services; return; fi
    for one in "$@"; do
        all_services | grep -qxF -- "$one" || fail "There is no service $one. There are: $(all_services | xargs)"
        say "$one"
    done
}

# Unpacks the image of the service $1: sets image, the folder of its blobs, manifest and configuration, two of them, and files, its file system.
open_image() {
    local layer
    [ -f "$target/$1.tar" ] || fail "There is no target/$1.tar. Build it: deploy/images/build $1"
    rm -rf "${target:?}/open/$1"
    image=$target/open/$1/image files=$target/open/$1/files
    mkdir -p "$image" "$files"
    tar -x -C "$image" -f "$target/$1.tar"
    manifest=$image/$(jq -r '.manifests[0].digest | sub("sha256:"; "blobs/sha256/")' "$image/index.json")
    configuration=$image/$(jq -r '.config.digest | sub("sha256:"; "blobs/sha256/")' "$manifest")
    # Jib writes a time of creation, which GNU tar does not know
    for layer in $(jq -r '.layers[].digest | sub("sha256:"; "blobs/sha256/")' "$manifest"); do
        tar -x -z -C "$files" --keep-directory-symlink --warning=no-unknown-keyword -f "$image/$layer"
    done
}

# What the AOT cache of the image that is open stands on: its command and all its files but the cache itself and what is no part of the service.
stands_on() {
    {
        entry
        (cd "$files" && find . -type f ! -path './app/aot/*' ! -path './app/ask/*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
    } | sha256sum | cut -d' ' -f1
}

# The command of the image that is open, a word a line.
entry() { jq -r '.config.Entrypoint[]' "$configuration"; }

# Becomes a process of the image that is open: user 10001, no privilege, a file system that is read-only but for /tmp, which is
# the folder $1. Settings follow up to "--", then the command. The network is this machine's.
become() {
    local tmp=$1 settings=() image_settings
    shift
    while [ "$1" != -- ]; do settings+=("$1"); shift; done
    shift
    mapfile -t image_settings < <(jq -r '.config.Env[]' "$configuration")
    chown 10001:10001 "$tmp"
    # shellcheck disable=SC2016
    exec unshare --mount --propagation private bash -c '
        set -eu
        files=$1 tmp=$2
        shift 2
        mount --bind "$files" "$files"
        mount -t tmpfs -o mode=755 tmpfs "$files/dev"
        for device in null zero random urandom; do : >"$files/dev/$device"; mount --bind "/dev/$device" "$files/dev/$device"; done
        mount --rbind /proc "$files/proc"
        mount --bind /etc/hosts "$files/etc/hosts"
        mount --bind "$tmp" "$files/tmp"
        mount -o remount,bind,ro "$files"
        cd "$files"
        exec env -i "$@"' become "$files" "$tmp" "${image_settings[@]}" "${settings[@]}" \
        /usr/bin/setpriv --no-new-privs /usr/sbin/chroot --userspec=10001:10001 --groups= "$files" "$@"
}

# What the process $1 has taken so far, of the processor and of memory.
taken() {
    printf '%s s of the processor, %s MB' "$(awk '{printf "%.1f", ($14 + $15) / 100}' "/proc/$1/stat")" "$(awk '/^VmRSS/ {print int($2 / 1000)}' "/proc/$1/status")"
}

# Whether GET http://127.0.0.1:$1/$2 gives 200 within three seconds. In plain bash, as curl may be missing.
answers() {
    local line
    {
        exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
        printf 'GET /%s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
        read -r -t 3 line <&3 || line=
        exec 3>&-
    } 2>/dev/null
    [[ $line == HTTP/1.1\ 200* ]]
}
