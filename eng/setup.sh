# shellcheck shell=bash
# Sourced by ./waybill and ./test: which programs are missing, and how this machine gets them.

# What Waybill calls: the .NET SDK, tesseract with six languages, pdftoppm. Prints one word for each that is missing.
missing_programs() {
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' || echo dotnet
  command -v pdftoppm >/dev/null || echo poppler
  local have language
  if have="$(tesseract --list-langs 2>/dev/null)"; then
    for language in rus bel ukr aze hye eng; do
      grep -qx "$language" <<<"$have" || echo "tesseract-$language"
    done
  else
    printf '%s\n' tesseract tesseract-{rus,bel,ukr,aze,hye,eng}
  fi
}

# What the tests want besides: the font that the specimens are set in.
missing_test_programs() {
  missing_programs
  local file
  for file in /usr/share/fonts/truetype/dejavu /usr/share/fonts/dejavu-serif-fonts /usr/share/fonts/TTF; do
    [[ -e "$file/DejaVuSerif.ttf" ]] && return
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
    apt-get:tesseract) echo tesseract-ocr ;;
    *:tesseract) echo tesseract ;;
    apt-get:tesseract-*) echo "tesseract-ocr-${2#tesseract-}" ;;
    dnf:tesseract-*) echo "tesseract-langpack-${2#tesseract-}" ;;
    pacman:tesseract-*) echo "tesseract-data-${2#tesseract-}" ;;
    brew:tesseract-*) echo tesseract-lang ;;
    apt-get:dejavu) echo fonts-dejavu-core ;;
    dnf:dejavu) echo dejavu-serif-fonts ;;
    pacman:dejavu) echo ttf-dejavu ;;
    brew:dejavu) echo font-dejavu ;;
  esac
}

# install_missing WORD...: installs by apt-get where it may without asking, and says what to run where it may not.
# Fails where something stays missing.
install_missing() {
  local manager packages=() word
  for manager in apt-get dnf pacman brew none; do
    command -v "$manager" >/dev/null && break
  done
  if [[ $manager == none ]]; then
    echo "Missing: $*. Please install the .NET SDK 10, tesseract with its languages rus bel ukr aze hye eng, and poppler's pdftoppm." >&2
    return 1
  fi

  for word in "$@"; do
    packages+=("$(package_of "$manager" "$word")")
  done
  mapfile -t packages < <(printf '%s\n' "${packages[@]}" | sort -u)

  local -a root=()
  if [[ $manager == apt-get ]]; then
    if [[ $(id -u) -eq 0 ]] || { root=(sudo -n); sudo -n true 2>/dev/null; }; then
      echo "Installing ${packages[*]} …" >&2
      if "${root[@]}" apt-get update -qq >&2 </dev/null \
        && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2 </dev/null; then
        return 0
      fi
      echo "apt-get could not install them." >&2
    fi
  fi

  case "$manager" in
    apt-get) echo "Please run: sudo apt-get update && sudo apt-get install ${packages[*]}" >&2 ;;
    dnf) echo "Please run: sudo dnf install ${packages[*]}" >&2 ;;
    pacman) echo "Please run: sudo pacman -S ${packages[*]}" >&2 ;;
    brew) echo "Please run: brew install ${packages[*]}" >&2 ;;
  esac
  if [[ " $* " == *" dotnet "* ]]; then
    echo "Where no package dotnet-sdk-10.0 is known, see https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  fi
  return 1
}
