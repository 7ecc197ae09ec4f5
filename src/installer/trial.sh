#!/usr/bin/env bash
# Installs what `mvn -Pinstaller package` made in a root that holds a bare Debian and the libraries of any desktop, but no Java,
# and no network: a check, the window, and whether anything stays behind. Prints seconds and sizes; ends with 1 where a bar is missed
# that is not named as missed in src/site/markdown/platforms.md. As root; the first time needs the network for the bare Debian.
set -euo pipefail
cd "$(dirname "$0")/../.."
packages=target/installer/packages
work=${1:-target/trial}
root=$work/root
export LC_ALL=C
[ "$(id -u)" = 0 ] || { echo "SKIPPED: another root needs root"; exit 0; }
command -v debootstrap >/dev/null || { echo "SKIPPED: there is no debootstrap"; exit 0; }
mkdir -p "$work"
deb=$(ls "$packages"/*.deb)
portable=$(ls "$packages"/*.tar.xz)

if [ ! -e "$root/etc/trial-is-ready" ]; then
  [ -d "$root/usr/bin" ] || debootstrap --variant=minbase bookworm "$root" >"$work/debootstrap.log"
  chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    libstdc++6 libx11-6 libxext6 libxi6 libxrender1 libxtst6 libasound2 libfontconfig1 fonts-dejavu-core \
    xvfb x11-utils procps xz-utils >"$work/apt.log" 2>&1
  chroot "$root" useradd --create-home candidate
  touch "$root/etc/trial-is-ready"
fi
if chroot "$root" sh -c 'command -v java'; then echo "FAILED: there is a Java in the clean root"; exit 1; fi
rm -rf "$root/trial" "$root/home/candidate"
mkdir -p "$root/trial" "$root/home/candidate"
cp -r samples "$root/trial/"
cp "$deb" "$root/trial/greenroom.deb"
cp "$portable" "$root/trial/greenroom.tar.xz"
chroot "$root" chown -R candidate: /home/candidate
chroot "$root" find / -xdev -not -path '/trial/*' -not -path '/proc/*' -not -path '/tmp/*' -not -path '/var/lib/dpkg/*' \
  -not -path '/var/log/*' -not -path '/var/cache/*' -not -path '/home/candidate/*' | sort >"$work/before.txt"

cat >"$root/trial/inside.sh" <<'INSIDE'
set -u
mount -t proc proc /proc
mount -t tmpfs tmpfs /tmp
mkdir -p /dev/shm
failed=0
now() { date +%s.%N; }
since() { echo "$1 $(now)" | awk '{printf "%.1f", $2 - $1}'; }
must() { if [ "$1" = "$2" ]; then echo "  ok: $3"; else echo "  FAILED: $3: $2, not $1"; failed=1; fi; }
# A computer that has several other things to do says nothing about time; what the processor took is told beside it.
busy() { [ "$(cut -d. -f1 /proc/loadavg)" -gt $((2 * $(nproc))) ]; }
processor() { awk '{print $16 + $17}' /proc/$$/stat | awk -v hertz="$(getconf CLK_TCK)" '{printf "%.1f", $1 / hertz}'; }
bar() { if busy; then echo "  not judged, load $(cut -d' ' -f1 /proc/loadavg): $3: $1, bar $2"; elif awk "BEGIN{exit !($1 <= $2)}"; then echo "  ok: $3: $1, bar $2"; else echo "  FAILED: $3: $1, bar $2"; failed=1; fi; }
as_candidate() { setpriv --reuid=candidate --regid=candidate --clear-groups env -i HOME=/home/candidate PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"; }

echo "Network devices: $(ls /sys/class/net 2>/dev/null | tr '\n' ' ')"
a_check() { # the program, and what it is called
  as_candidate "$1" check --input /trial/samples/low-laptop-bright-window --no-history --report /home/candidate/report.html \
    --report /home/candidate/report.pdf >/tmp/out.txt 2>/tmp/err.txt
  must 1 $? "$2: the verdict's exit status"
  must 1 "$(grep -c 'NOT READY' /tmp/out.txt)" "$2: NOT READY is said"
  must 1 "$(grep -ci '<html' /home/candidate/report.html)" "$2: the report is there"
  must %PDF "$(head -c 4 /home/candidate/report.pdf)" "$2: so is the one as PDF"
}
a_window() { # the program, and what it is called
  local opened xvfb
  Xvfb :77 -screen 0 1280x900x24 >/dev/null 2>&1 &
  xvfb=$!
  for i in $(seq 100); do [ -S /tmp/.X11-unix/X77 ] && break; sleep 0.1; done
  for time in first second third; do
    started=$(now)
    as_candidate DISPLAY=:77 "$1" >/tmp/window.txt 2>&1 &
    opened=$!
    seen=no
    for i in $(seq 3600); do
      if DISPLAY=:77 xwininfo -root -tree 2>/dev/null | grep -q '"Greenroom'; then seen=yes; break; fi
      kill -0 $opened 2>/dev/null || break
      sleep 0.05
    done
    echo "  $2: the window's $time time, seconds: $(since $started)"
    must yes $seen "$2: the window is there"
    kill $opened 2>/dev/null; wait $opened 2>/dev/null
    while pgrep -U candidate >/dev/null; do pkill -U candidate; sleep 0.1; done
  done
  kill $xvfb; wait $xvfb 2>/dev/null
}

echo "Debian's package"
started=$(now)
dpkg -i /trial/greenroom.deb >/tmp/dpkg.txt 2>&1
must 0 $? "it installs"
a_check /usr/bin/greenroom package
bar "$(since $started)" 90 "package: seconds from the package to the verdict"
echo "  of them the processor's: $(processor)"
before=$(processor)
for i in 1 2 3 4 5; do as_candidate /usr/bin/greenroom --version >/tmp/version.txt; done
echo "  --version, seconds of the processor: $(echo "$before $(processor)" | awk '{printf "%.2f", ($2 - $1) / 5}')"
must 1 "$(grep -c '^Greenroom [0-9]' /tmp/version.txt)" "it says its version"
app=/opt/greenroom/lib/app
for packed in $app/greenroom.jar /opt/greenroom/lib/runtime/lib/modules; do
  must 1 "$(grep -c "$(sha256sum <"$packed" | cut -d' ' -f1)" $app/install/pack)" "packed by the installation: $packed"
done
as_candidate /opt/greenroom/lib/runtime/bin/java -Xshare:on -XX:SharedArchiveFile=$app/greenroom.jsa -cp $app/greenroom.jar \
  app.greenroom.Greenroom --version >/tmp/archive.txt 2>&1
must 0 $? "the class archive is taken"
as_candidate /usr/bin/greenroom devices >/tmp/devices.txt 2>/tmp/devices-err.txt
must 0 "$(grep -c 'Exception\|	at ' /tmp/devices.txt /tmp/devices-err.txt | awk -F: '{s+=$2} END{print s}')" "devices are listed without a trace of a fault"
a_window /usr/bin/greenroom package
as_candidate /usr/bin/greenroom history --erase-all >/tmp/erased.txt 2>&1
rm -f /home/candidate/report.*
echo "  left at home after history --erase-all: $(cd /home/candidate && find . -type f -not -path './.cache/fontconfig/*' | tr '\n' ' ' | cut -c1-300)"
dpkg --purge greenroom >/tmp/purge.txt 2>&1
must 0 $? "it is taken away"
rm -rf /home/candidate/.cache /home/candidate/.local /home/candidate/.config /home/candidate/.java

must no "$([ -e /opt/greenroom ] && echo yes || echo no)" "its folder is gone"

echo "Portable tree"
folder="/home/candidate/My interview ü"
as_candidate mkdir "$folder"
started=$(now)
as_candidate tar -xJf /trial/greenroom.tar.xz -C "$folder"
must 0 $? "it unpacks without rights"
program=$(echo "$folder"/greenroom-*/bin/greenroom)
a_check "$program" portable
bar "$(since $started)" 90 "portable: seconds from the file to the verdict"
a_window "$program" portable
as_candidate "$(dirname "$program")/../lib/app/install/pack"
must 0 $? "it packs itself"
bar "$(du -sm --apparent-size "$folder" | cut -f1)" 125 "portable: MiB on the disk once it is packed"
a_check "$program" "packed portable"
rm -rf "$folder"
rm -f /home/candidate/report.*
must "" "$(find /home/candidate -type f -not -path '*/.cache/greenroom/*' -not -path '*/.local/share/greenroom/*' -not -path '*/.config/greenroom/*' \
  -not -path '*/.cache/fontconfig/*' -not -path '*/.java/fonts/*')" \
  "nothing lies elsewhere than where the page of settings says"
rm -rf /home/candidate/.cache /home/candidate/.local /home/candidate/.config
exit $failed
INSIDE
chmod +x "$root/trial/inside.sh"
failed=0
unshare --net --mount --pid --fork --kill-child chroot "$root" bash /trial/inside.sh || failed=1
chroot "$root" find / -xdev -not -path '/trial/*' -not -path '/proc/*' -not -path '/tmp/*' -not -path '/var/lib/dpkg/*' \
  -not -path '/var/log/*' -not -path '/var/cache/*' -not -path '/home/candidate/*' | sort >"$work/after.txt"
if diff "$work/before.txt" "$work/after.txt"; then echo "  ok: taken away without a trace"; else echo "  FAILED: traces, above"; failed=1; fi
echo "Sizes"
kilobytes=$(dpkg-deb --field "$deb" Installed-Size)
echo "  installed: $(awk "BEGIN{printf \"%.1f\", $kilobytes * 1.024 / 1000}") MB"
for each in "$deb" "$portable"; do echo "  $(basename "$each"): $(stat -c %s "$each" | awk '{printf "%.1f", $1 / 1e6}') MB"; done
exit $failed
