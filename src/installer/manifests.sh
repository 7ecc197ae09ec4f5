#!/usr/bin/env bash
# manifests.sh FOLDER VERSION ADDRESS: writes SHA256SUMS of the packages in FOLDER, and beside them the manifests by which winget,
# Homebrew and Flatpak fetch them from below ADDRESS. A system whose package is not there gets no manifest, which is said.
set -euo pipefail
templates=$(cd "$(dirname "$0")/templates" && pwd)
cd "$1"
version=$2
from=$3
rm -rf SHA256SUMS ./*.yaml ./*.yml ./*.rb
sha256sum -- * >SHA256SUMS
sum() { sed -n "s/^\([0-9a-f]*\)  $1\$/\1/p" SHA256SUMS; }
fill() { # template, result, and the packages that it names
  local template=$1 result=$2 file names=()
  shift 2
  for file in "$@"; do
    [ -f "$file" ] || { echo "No $result: $file is not there"; return; }
    names+=(-e "s|@sum:${file#greenroom-"$version"-}@|$(sum "$file")|")
  done
  sed -e "s|@version@|$version|g" -e "s|@from@|$from|g" -e "s|@date@|$(date -u +%F)|g" "${names[@]}" "$templates/$template" >"$result"
  if grep -n '@[a-z]*[:@]' "$result"; then echo "$result: not everything was filled in"; exit 1; fi
}
g=greenroom-$version
fill flatpak.yml app.greenroom.yml "$g-linux-x86_64.tar.xz"
fill cask.rb greenroom.rb "$g-macos-x86_64.dmg" "$g-macos-arm64.dmg"
fill winget.installer.yaml Greenroom.Greenroom.installer.yaml "$g-windows-x86_64.msi"
if [ -f "$g-windows-x86_64.msi" ]; then
  fill winget.version.yaml Greenroom.Greenroom.yaml "$g-windows-x86_64.msi"
  fill winget.locale.yaml Greenroom.Greenroom.locale.en-US.yaml "$g-windows-x86_64.msi"
fi
