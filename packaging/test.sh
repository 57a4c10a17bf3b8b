#!/bin/bash
# Installs what is missing, builds, and runs the tests; ends with ctest's own closing lines.
#   packaging/test.sh          all tests in the release build
#   packaging/test.sh --all    also the long runs: more property cases, all tests under AddressSanitizer and UBSan
set -euo pipefail
cd "$(dirname "$0")/.."
export CCACHE_DISABLE=1 CTEST_OUTPUT_ON_FAILURE=1
cores=$(nproc)

all=false
case "${1:-}" in
"") ;;
--all) all=true ;;
*)
    echo "usage: $0 [--all]" >&2
    exit 2
    ;;
esac

if $all; then
    packaging/install-dependencies.sh all
else
    packaging/install-dependencies.sh test
fi

runTests() { # PRESET
    echo "== $1: build"
    cmake --preset "$1" -D GOUJI_PRECOMPILE=ON
    cmake --build --preset "$1" -j "$cores"
    echo "== $1: tests"
    ctest --preset "$1" -j "$cores"
}

if $all; then
    export GOUJI_LONG=1
    runTests release
    runTests debug
else
    runTests release
fi
