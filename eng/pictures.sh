#!/usr/bin/env bash
# Makes the pictures of the README from the specimen cache: eng/pictures.sh [FOLDER], without a folder docs/pictures.
# Wanted besides what ./waybill sets up: chromium (or CHROME=program) and script (util-linux).
set -euo pipefail
home="$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")"
to="$(realpath -m "${1:-$home/docs/pictures}")"
chrome="${CHROME:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}"
[[ -n $chrome ]] || { echo "pictures.sh: chromium is not installed; name another browser of its kind with CHROME=" >&2; exit 2; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$to"
cd "$home"
./waybill investigate samples/lipa-cache --case "$work/lipa.case" >/dev/null

# picture NAME WIDTH HEIGHT STYLE: the dossier with a style of its own, which shows one part of it.
picture() {
  sed "0,/<\/head>/s||<style>html{background:#fff}::-webkit-scrollbar{display:none}$4</style></head>|" "$work/lipa.case/dossier.html" >"$work/part.html"
  "$chrome" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="$2,$3" --screenshot="$to/$1.png" "file://$work/part.html" >/dev/null 2>&1
}

only() { printf 'header.opening,nav,footer,main>section:not(#%s){display:none}main>section{margin:0!important;padding:0!important;border:0!important}body{padding-top:0!important;margin-top:-1.2rem!important}' "$1"; }

picture opening 1080 1330 ''
picture timeline 1080 1600 "$(only timeline)"
picture correspondence 1080 790 "$(only correspondence)"
picture notes 1080 520 "$(only notes)"

# The workbench as it is: the program prints the address that opens it, and may be told where to go from there.
./waybill serve "$work/lipa.case" >"$work/served" 2>/dev/null &
served=$!
trap 'kill "$served" 2>/dev/null; rm -rf "$work"' EXIT
until grep -q 'open at' "$work/served"; do
  kill -0 "$served" || exit 1
  sleep 0.2
done
entrance="$(grep -o 'http[^ ]*' "$work/served")"

# page NAME WIDTH HEIGHT PATH: one screen.
page() {
  "$chrome" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="$2,$3" --screenshot="$to/$1.png" "$entrance&to=$4" >/dev/null 2>&1
}

letter="$("$home/waybill" documents "$work/lipa.case" --json | grep -B 1 '"path": "Входящие/118_06' | grep -o 'sha256:[0-9a-f]*')"
page workbench-overview 1360 860 /
page workbench-transfers 1360 620 /transfers
page workbench-search 1360 860 "/search?query=contract"
page workbench-review 1440 860 /review/next
page workbench-document 1440 900 "/documents/${letter#sha256:}"

# screen COMMAND: what a terminal 96 columns wide shows, as text in an SVG.
screen() {
  { printf '$ ./waybill %s lipa.case\n' "$1"; script -qec "stty cols 96; TERM=dumb ./waybill $1 '$work/lipa.case'" /dev/null </dev/null | tr -d '\r'; } |
    sed -E "s/\x1b\[[0-9;?]*[A-Za-z]//g; s/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g; s/ +\$//" |
    awk '
      { line[NR] = $0 }
      END {
        printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 %d\" font-family=\"DejaVu Sans Mono,Menlo,Consolas,monospace\" font-size=\"13.5\">\n", NR * 18 + 28
        print "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"#1d1f21\"/>"
        for (i = 1; i <= NR; i++)
          printf "<text x=\"16\" y=\"%d\" xml:space=\"preserve\" fill=\"%s\">%s</text>\n", i * 18 + 12, i == 1 ? "#8abeb7" : "#e0e0dc", line[i]
        print "</svg>"
      }' >"$to/$1.svg"
}

screen ledger
