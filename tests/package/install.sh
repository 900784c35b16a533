#!/usr/bin/env bash
# install.sh BUILD: installs what was built into a folder, and checks what is there: each file in its place, the desktop file,
# the metainfo and the unit valid, the links of the documents whole. Checks that need a program are left out without it.
set -euo pipefail
build=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$scratch"' EXIT
failed=0

complain() {
    echo "install: $*"
    failed=1
}

DESTDIR=$scratch cmake --install "$build" --prefix /usr >"$scratch/install.log" 2>&1 || { cat "$scratch/install.log"; exit 1; }
usr=$scratch/usr

for file in bin/qrlogin bin/qrlogin-console lib/systemd/user/qrlogin-serve.service libexec/qrlogin/container-serve \
    share/applications/qrlogin-console.desktop share/metainfo/io.github.qrlogin_console.qrlogin_console.metainfo.xml \
    share/icons/hicolor/scalable/apps/qrlogin-console.svg share/man/man1/qrlogin.1 share/man/man1/qrlogin-settings.1 \
    share/man/man1/qrlogin-console.1 share/man/zh_CN/man1/qrlogin.1 share/bash-completion/completions/qrlogin \
    share/zsh/vendor-completions/_qrlogin share/fish/vendor_completions.d/qrlogin.fish share/doc/qrlogin-console/copyright \
    share/doc/qrlogin-console/README.md share/doc/qrlogin-console/docs/command-line.md; do
    [ -s "$usr/$file" ] || complain "$file is not there"
done
for program in qrlogin qrlogin-console; do
    [ -x "$usr/bin/$program" ] || complain "$program cannot be run"
done
# Nothing beside these folders.
find "$scratch" -mindepth 3 -maxdepth 3 -type d -path '*/usr/share/*' -printf '%f\n' | sort >"$scratch/folders"
printf '%s\n' applications bash-completion doc fish icons man metainfo zsh | diff - "$scratch/folders" || complain "other folders"

# What the files say fits together: the id of the window, the icon and the launcher.
desktop=$usr/share/applications/qrlogin-console.desktop
metainfo=$(echo "$usr"/share/metainfo/*.xml)
grep -q '^Icon=qrlogin-console$' "$desktop" || complain "the launcher has another icon"
grep -q '<launchable type="desktop-id">qrlogin-console.desktop</launchable>' "$metainfo" || complain "the metainfo has another launcher"
grep -q "<id>$(basename "$metainfo" .metainfo.xml)</id>" "$metainfo" || complain "the metainfo has another name"
grep -q 'setDesktopFileName(QStringLiteral("qrlogin-console"))' app/console/main.cpp || complain "the window has another id"
version=$(sed -n 's/^project(.* VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
grep -q "<release version=\"$version\"" "$metainfo" || complain "the metainfo does not have the release $version"

if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "$desktop" || complain "the desktop file is not valid"
fi
if command -v appstreamcli >/dev/null; then
    known=()
    # The project does not have a page on the web. From 1.0 on, that is a warning.
    case $(appstreamcli --version) in
    *" 0."*) ;;
    *) known=(--override=url-homepage-missing=info) ;;
    esac
    appstreamcli validate --no-net "${known[@]}" "$metainfo" || complain "the metainfo is not valid"
fi
unit=$usr/lib/systemd/user/qrlogin-serve.service
if command -v systemd-analyze >/dev/null; then
    sed "s|=/usr/bin|=$usr/bin|" "$unit" >"$scratch/qrlogin-serve.service"
    mkdir -m 700 "$scratch/run"
    XDG_RUNTIME_DIR=$scratch/run HOME=$scratch systemd-analyze --user --man=no verify "$scratch/qrlogin-serve.service" >"$scratch/unit.log" 2>&1 ||
        { cat "$scratch/unit.log"; complain "the unit is not valid"; }
fi
find "$scratch" -path '*.wants/*' | grep . && complain "the unit is on"

# The emulator takes the options of the unit.
# shellcheck disable=SC2046
set -- $(sed -n 's/^ExecStart=//p' "$unit") $(sed -n 's/^Environment=QRLOGIN_SERVE_OPTIONS="\(.*\)"$/\1/p' "$unit")
shift
words=()
for word; do
    # shellcheck disable=SC2016
    [ "$word" = '$QRLOGIN_SERVE_OPTIONS' ] || words+=("${word//%h/$scratch/home}")
done
mkdir -m 700 "$scratch/home"
"$usr/bin/qrlogin" "${words[@]}" --port 0 >"$scratch/keys" 2>"$scratch/serve.log" &
server=$!
for ((i = 0; i < 200; ++i)); do
    [ ! -s "$scratch/keys" ] || break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
done
grep -q '"baseUrl"' "$scratch/keys" || { cat "$scratch/serve.log"; complain "the emulator of the unit does not start"; }

# Each file that a document links is installed too. A line of code begins with four spaces or stands in a fence.
for document in "$usr"/share/doc/qrlogin-console/*.md "$usr"/share/doc/qrlogin-console/docs/*.md; do
    while read -r link; do
        [ -e "$(dirname "$document")/${link%%#*}" ] || complain "${document##*/} links $link, which is not installed"
    done < <(sed '/^```/,/^```/d; /^    /d' "$document" | grep -oP '\]\(\K(?!https?:|#)[^)]+')
done
exit $failed
