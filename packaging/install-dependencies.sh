#!/bin/bash
# Installs the Debian packages that Gouji is built and tested with; does nothing when all are there.
#   packaging/install-dependencies.sh [run|test|all]
# `run`: what the programs need to be built and to run. `test` (default): what the tests need besides. `all`: what
# is recommended, too: LibreOffice, which reads DOC, WPS, RTF, ODT and sheets. The long tests need it.
set -euo pipefail

build=(
    cmake
    g++
    libbenchmark-dev
    libexpat1-dev
    libexpected-dev
    libfreetype-dev
    libgumbo-dev
    libharfbuzz-dev
    libjbig2dec0-dev
    libjpeg-dev
    libleptonica-dev
    libmujs-dev
    libmupdf-dev
    libopenjp2-7-dev
    libqt6opengl6-dev # asked for by the CMake configuration of Qt Charts
    libseccomp-dev
    libsqlite3-dev
    libtesseract-dev
    libuchardet-dev
    libxlsxwriter-dev
    libzip-dev
    nettle-dev
    ninja-build
    pkg-config
    qt6-base-dev
    qt6-charts-dev
    qt6-l10n-tools
    qt6-svg-dev
    qt6-tools-dev
    zlib1g-dev
)
run=(
    fonts-noto-cjk
    qt6-translations-l10n
    tesseract-ocr-chi-sim # without it scans are refused, and told
)
tests=(
    clang-format-14
    libglpk-dev
    libqt6sql6-sqlite
    python3
    python3-openpyxl
)
recommended=(
    libreoffice-calc-nogui
    libreoffice-writer-nogui
)

case "${1:-test}" in
run) wanted=("${build[@]}" "${run[@]}") ;;
test) wanted=("${build[@]}" "${run[@]}" "${tests[@]}") ;;
all) wanted=("${build[@]}" "${run[@]}" "${tests[@]}" "${recommended[@]}") ;;
*)
    echo "usage: $0 [run|test|all]" >&2
    exit 2
    ;;
esac

if ! command -v apt-get >/dev/null; then
    echo "No apt-get here. These Debian packages, or what your system calls them, are needed: ${wanted[*]}" >&2
    exit 0
fi

missing=()
for package in "${wanted[@]}"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

asRoot=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Not root and no sudo. As root, run: apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    asRoot=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@" >"$log" 2>&1 ||
        {
            tail -n 20 "$log" >&2
            echo "apt-get $1 failed." >&2
            exit 1
        }
}

echo "Installing ${missing[*]}"
apt update
apt install -y --no-install-recommends "${missing[@]}"
