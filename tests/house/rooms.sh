#!/usr/bin/env bash
# rooms.sh ROOMS: checks rules of the folders that the compiler does not. Each line of ROOMS, written by
# cmake/Rooms.cmake, has a target, its folder and the targets that it links.
# - One include path means one file: a header name is used once.
# - An include starts at the top folder, and names a file of the same target or of one that it links.
# - A folder has at most 45 C++ files, and a file at most 400 lines.
set -euo pipefail
rooms=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

find app ui models -name '*.h' -o -name '*.cpp' | sort | xargs awk -v rooms="$rooms" '
function complain(text) { print text; failed = 1 }
function folder(path) { sub(/\/[^\/]*$/, "", path); return path }
function base(path) { sub(/.*\//, "", path); return path }

# Whether target `from` links target `to`, directly or transitively.
function reaches(from, to,    names, count, i) {
    if (from == to)
        return 1
    if ((from, to) in known)
        return known[from, to]
    known[from, to] = 0
    count = split(links[from], names, " ")
    for (i = 1; i <= count; ++i)
        if (names[i] in links && reaches(names[i], to))
            known[from, to] = 1
    return known[from, to]
}

BEGIN {
    while ((getline line < rooms) > 0) {
        split(line, part, " ")
        room[part[2]] = part[1]
        sub(/^[^ ]* [^ ]* ?/, "", line)
        links[part[1]] = line
    }
    for (i = 1; i < ARGC; ++i) {
        path = ARGV[i]
        ++files[folder(path)]
        if (path !~ /\.h$/)
            continue
        if (base(path) in header)
            complain(path ": " header[base(path)] " has the same name")
        header[base(path)] = path
        included = path
        sub(/^[^\/]*\//, "", included)
        place[included] = path
    }
    for (each in files)
        if (files[each] > 45)
            complain(each ": " files[each] " files, at most 45")
}

FNR == 401 { complain(FILENAME ": more than 400 lines") }

match($0, /^#include "[^"]+"/) {
    name = substr($0, 11, RLENGTH - 11)
    if (name ~ /^moc_/)
        next
    if (!(name in place)) {
        complain(FILENAME ":" FNR ": there is no " name ", written from the top folder")
        next
    }
    from = room[folder(FILENAME)]
    to = room[folder(place[name])]
    if (from != "" && !reaches(from, to))
        complain(FILENAME ":" FNR ": " from " does not link " to " (" name ")")
}

END { exit failed }'
echo "every include is to one file, of a room that is linked"
