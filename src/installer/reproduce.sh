#!/usr/bin/env bash
# reproduce.sh [JAR]: whether the program's jar is the same, byte for byte, when it is built again from the same source by the same JDK
# in another folder and at another time. With JAR, that one is the first build; else target/greenroom.jar.
set -euo pipefail
cd "$(dirname "$0")/../.."
first=$(realpath "${1:-target/greenroom.jar}")
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
git ls-files -z | tar --create --null --files-from=- | tar --extract --directory="$again"
[ ! -d src/main/models/node_modules ] || ln -s "$(realpath src/main/models/node_modules)" "$again/src/main/models/node_modules"
# The analysis of the source writes nothing into classes; without it the second build is short.
(cd "$again" && TZ=Pacific/Auckland mvn -B -ntp -q package -Dmaven.test.skip=true -Dcompiler.analysis=-Xdiags:compact)
one=$(sha256sum <"$first")
two=$(sha256sum <"$again/target/greenroom.jar")
echo "$one $first"
echo "$two built again"
[ "$one" = "$two" ] || { echo "The two differ"; exit 1; }
