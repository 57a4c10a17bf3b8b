#!/bin/bash
# Takes the README's screenshots anew from the sample reports, on a display of its own. Needs a release build and
# xvfb, openbox, xdotool, imagemagick.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
work=$(mktemp -d)
processes=()
stop() {
    [ "${#processes[@]}" -eq 0 ] || kill "${processes[@]}" 2>/dev/null || true
    wait
    processes=()
}
trap 'stop; rm -rf "$work"' EXIT

take() { # LANGUAGE NUMBER-OF-F8
    local home=$work/$1
    mkdir -p "$home/.config/gouji" "$home/run"
    chmod 700 "$home/run"
    printf '[preferences]\nlanguage=%s\ntheme=light\n' "$1" >"$home/.config/gouji/gouji.ini"
    "$root/build/release/bin/gouji-cli" import "$home/samples.gouji" "$root"/resources/samples/*.txt
    Xvfb -displayfd 5 -screen 0 1700x1060x24 5>"$home/display" >/dev/null 2>&1 & # any display that is free
    processes+=($!)
    sleep 2
    DISPLAY=:$(cat "$home/display")
    export DISPLAY
    openbox >/dev/null 2>&1 &
    processes+=($!)
    sleep 1
    HOME=$home XDG_RUNTIME_DIR=$home/run "$root/build/release/bin/gouji" "$home/samples.gouji" &
    processes+=($!)
    local window
    window=$(xdotool search --sync --onlyvisible --pid $! | tail -n 1)
    sleep 5
    xdotool windowactivate "$window" windowsize "$window" 1600 1000 windowmove "$window" 20 30
    sleep 2
    for _ in $(seq "$2"); do
        xdotool key F8
        sleep 1.5
    done
    import -window "$window" "$work/$1.png"
    convert "$work/$1.png" -strip +dither -define png:compression-level=9 -colors 255 "packaging/screenshots/review-$1.png"
    stop
}

# Five findings on: the report whose own sum is wrong.
take zh 5
take en 5
