#!/usr/bin/env bash
# Goes from a file to a chat with the built program, in the three commands of docs/own-catalogue.md. Build first: npm run build.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CURIO_MODELS_LANGUAGE=none CURIO_MODELS_TEXT=none CURIO_MODELS_IMAGE=none CURIO_STORAGE_DIRECTORY="$work/storage"
cd "$work"
curio() { node "$root/dist/cli.js" "$@"; }
curio import "$root/examples/own-catalogue/films" --to films --yes
curio index --catalog films
echo 'a western' | curio chat --catalog films | tee answer.txt
grep -q 'Seven Wells' answer.txt
