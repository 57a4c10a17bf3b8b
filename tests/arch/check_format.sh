#!/bin/bash
# Whether every source is laid out as .clang-format says: check_format.sh CLANG-FORMAT, at the root of the tree.
set -euo pipefail
find app core tests ui -name '*.cpp' -o -name '*.h' | sort | xargs "$1" --dry-run -Werror
