#!/bin/sh
# Makes docs/images/studio-{light,dark,help}.png anew: the real window, programs running on the simulator, the plotter, F1.
#   tests/app/studio/readme_pictures.sh [BUILD_DIRECTORY]     (after `ninja -C BUILD_DIRECTORY screenshots adder-sim`)
# Needs xvfb and imagemagick.
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
build=$(cd "${1:-$root/build}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/projects/greenhouse/lib" "$work/projects/greenhouse/notes" "$root/docs/images"
: > "$work/projects/greenhouse/main.py"
: > "$work/projects/greenhouse/calibrate.py"
: > "$work/projects/greenhouse/README.md"
cd "$work/projects/greenhouse"
XDG_CONFIG_HOME="$work" XDG_DATA_HOME="$work" QT_QPA_PLATFORM=xcb \
  xvfb-run -a -s "-screen 0 1280x800x24" "$build/bin/screenshots" "$work" both 1280x800
for pair in running-light:light plot-dark:dark help-light:help; do
  convert "$work/${pair%%:*}.png" -strip -dither None -colors 128 -define png:compression-level=9 \
    "PNG8:$root/docs/images/studio-${pair##*:}.png"
done
ls -l "$root/docs/images"
