#!/usr/bin/env bash
# Goes from three kinds of files to a chat with the built program, each in the three commands of docs/own-catalogue.md. Build first: npm run build.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CURIO_MODELS_LANGUAGE=none CURIO_MODELS_TEXT=none CURIO_MODELS_IMAGE=none CURIO_STORAGE_DIRECTORY="$work/storage"
cd "$work"
curio() { node "$root/dist/cli.js" "$@"; }

# Imports a source as a catalogue, asks it something and looks for the answer.
try() {
  name=$1 source=$2 said=$3 wanted=$4
  shift 4
  curio import "$root/examples/own-catalogue/$source" --to "$name" --yes --no-pictures "$@"
  curio index --catalog "$name"
  echo "$said" | curio chat --catalog "$name" | tee answer.txt
  grep -q "$wanted" answer.txt || { echo "$name: $wanted is not in the answer"; exit 1; }
}

try clothes clothes/products_export.csv 'a warm jacket for winter' 'Fell Down Jacket' --currency EUR
try films films 'a western' 'Seven Wells'
try library library/books.html 'a detective story by Tomasz Wilk' 'The Second Body in the Dyke'
