# shellcheck shell=bash
# Sourced by ./waybill and ./test: which programs are missing, and how this machine gets them.

# The first files that a program opens take the numbers of streams that its caller closed, and what it prints would go into them;
# the shell itself puts the script there that it reads.
open_closed_streams() {
  is_open() { [[ -e /dev/fd/$1 && ! /dev/fd/$1 -ef $0 ]]; }
  is_open 0 || exec </dev/null
  is_open 1 || exec >/dev/null
  is_open 2 || exec 2>/dev/null
}

has_dotnet() { dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; }

# What Waybill calls: the .NET SDK, bubblewrap, tesseract with fourteen languages, pdftoppm, readpst, bsdtar. Prints one word for each that is missing.
missing_programs() {
  has_dotnet || echo dotnet
  [[ $(uname -s) != Linux ]] || command -v bwrap >/dev/null || echo bubblewrap
  command -v pdftoppm >/dev/null || echo poppler
  command -v opj_decompress >/dev/null || echo openjpeg
  command -v heif-convert >/dev/null || echo heif
  command -v ddjvu >/dev/null || echo djvu
  command -v mdb-export >/dev/null || echo mdbtools
  command -v readpst >/dev/null || echo readpst
  command -v bsdtar >/dev/null || echo bsdtar
  local have language languages=(rus bel ukr aze hye eng srp srp_latn bul pol ces tur fra deu)
  if have="$(tesseract --list-langs 2>/dev/null)"; then
    for language in "${languages[@]}"; do
      grep -qx "$language" <<<"$have" || echo "tesseract-$language"
    done
  else
    printf '%s\n' tesseract "${languages[@]/#/tesseract-}"
  fi
}

# What the tests want besides: a Chromium for the workbench, the font that the specimens are set in, and a look at every socket that a run opens.
missing_test_programs() {
  missing_programs
  [[ $(uname -s) != Linux ]] || command -v strace >/dev/null || echo strace
  local folder
  [[ -n ${CHROME:-} ]] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || echo chromium
  for folder in /usr/share/fonts/truetype/dejavu /usr/share/fonts/dejavu-serif-fonts /usr/share/fonts/TTF; do
    [[ -e "$folder/DejaVuSerif.ttf" ]] && return
  done
  echo dejavu
}

# package_of MANAGER WORD: the package that holds it.
package_of() {
  case "$1:$2" in
    pacman:dotnet) echo dotnet-sdk ;;
    brew:dotnet) echo dotnet ;;
    *:dotnet) echo dotnet-sdk-10.0 ;;
    apt-get:poppler | dnf:poppler) echo poppler-utils ;;
    *:poppler) echo poppler ;;
    *:bubblewrap | *:strace) echo "$2" ;;
    apt-get:openjpeg) echo libopenjp2-tools ;;
    dnf:openjpeg) echo openjpeg-tools ;;
    pacman:openjpeg) echo openjpeg2 ;;
    *:openjpeg) echo openjpeg ;;
    apt-get:heif) echo libheif-examples ;;
    dnf:heif) echo libheif-tools ;;
    *:heif) echo libheif ;;
    apt-get:djvu) echo djvulibre-bin ;;
    *:djvu) echo djvulibre ;;
    *:mdbtools) echo mdbtools ;;
    apt-get:readpst) echo pst-utils ;;
    *:readpst) echo libpst ;;
    apt-get:bsdtar) echo libarchive-tools ;;
    dnf:bsdtar) echo bsdtar ;;
    *:bsdtar) echo libarchive ;;
    apt-get:tesseract) echo tesseract-ocr ;;
    *:tesseract) echo tesseract ;;
    apt-get:tesseract-*) echo "tesseract-ocr-${2#tesseract-}" | tr _ - ;;
    dnf:tesseract-*) echo "tesseract-langpack-${2#tesseract-}" ;;
    pacman:tesseract-*) echo "tesseract-data-${2#tesseract-}" ;;
    brew:tesseract-*) echo tesseract-lang ;;
    *:chromium) echo chromium ;;
    apt-get:dejavu) echo fonts-dejavu-core ;;
    dnf:dejavu) echo dejavu-serif-fonts ;;
    pacman:dejavu) echo ttf-dejavu ;;
    brew:dejavu) echo font-dejavu ;;
  esac
}

packages_of() { # MANAGER WORD...
  local manager="$1" word
  shift
  for word in "$@"; do package_of "$manager" "$word"; done | sort -u
}

# set_up CHECK: installs by apt-get what CHECK prints as missing, where that needs no question to anyone, and says what to run
# where it does. Fails where something stays missing.
set_up() {
  local missing packages=() root=() manager package
  mapfile -t missing < <("$1")
  [[ ${#missing[@]} -gt 0 ]] || return 0

  if command -v apt-get >/dev/null && { [[ $(id -u) -eq 0 ]] || { root=(sudo -n) && sudo -n true 2>/dev/null; }; }; then
    echo "Installing what is missing: ${missing[*]} …" >&2
    "${root[@]}" apt-get update -qq </dev/null >&2 || true
    while read -r package; do # One unknown package would stop all the others.
      ! apt-cache show "$package" >/dev/null 2>&1 || packages+=("$package")
    done < <(packages_of apt-get "${missing[@]}")
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" </dev/null >&2 || true
    hash -r
    mapfile -t missing < <("$1")
    [[ ${#missing[@]} -gt 0 ]] || return 0
  fi

  for manager in apt-get dnf pacman brew none; do
    ! command -v "$manager" >/dev/null || break
  done
  if [[ $manager != none ]]; then
    mapfile -t packages < <(packages_of "$manager" "${missing[@]}")
  fi

  case "$manager" in
    apt-get) echo "Please run: sudo apt-get update && sudo apt-get install ${packages[*]}" >&2 ;;
    dnf) echo "Please run: sudo dnf install ${packages[*]}" >&2 ;;
    pacman) echo "Please run: sudo pacman -S ${packages[*]}" >&2 ;;
    brew) echo "Please run: brew install ${packages[*]}" >&2 ;;
    none) echo "Please install what is missing: ${missing[*]} (pdftoppm is in poppler; tesseract needs its language files)." >&2 ;;
  esac
  has_dotnet || echo "Where no package holds the .NET SDK 10, see https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  return 1
}
