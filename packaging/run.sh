#!/bin/bash
# Installs what is missing, builds, and opens the workstation on the sample reports.
#   packaging/run.sh [CASE.gouji] [FILE...]    your own case or files instead of the samples
# Without a display the samples are imported, checked and exported on the command line.
set -euo pipefail
files=()
for file in "$@"; do
    files+=("$(realpath -m -- "$file")")
done
cd "$(dirname "$0")/.."
export CCACHE_DISABLE=1

packaging/install-dependencies.sh run
program=gouji-cli
[ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || program=gouji
cmake --preset release -D GOUJI_PRECOMPILE=ON >/dev/null
cmake --build --preset release -j "$(nproc)" --target "$program"

bin=$PWD/build/release/bin
samples=("$PWD"/resources/samples/*.txt)

if [ "$program" = gouji ]; then
    if [ "${#files[@]}" -gt 0 ]; then
        exec "$bin/gouji" "${files[@]}"
    fi
    # A case of its own: trying the samples never touches the user's case.
    mkdir -p build/samples
    exec "$bin/gouji" build/samples/samples.gouji "${samples[@]}"
fi

work=build/samples/command-line
rm -rf "$work"
mkdir -p "$work"
case=$work/samples.gouji

echo "== No display. Importing the sample reports into $case"
"$bin/gouji-cli" import "$case" "${samples[@]}"
echo "== Findings"
"$bin/gouji-cli" check "$case" --format text
echo "== Export"
"$bin/gouji-cli" export "$case" "$work/samples.xlsx"
"$bin/gouji-cli" export "$case" "$work/samples.csv"
"$bin/gouji-cli" verify "$case"

count() { grep -c "$@" || true; }
reports=$("$bin/gouji-cli" list "$case" --format jsonl | count .)
findings=$("$bin/gouji-cli" check "$case" --format jsonl | { grep -oE '"severity": ?"[a-z]+"' || true; })
echo "== Summary"
echo "$reports reports; findings: $(count error <<<"$findings") errors, $(count warning <<<"$findings") warnings," \
    "$(count information <<<"$findings") notes"
ls -l "$work"
