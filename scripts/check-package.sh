#!/usr/bin/env bash
# Packs the package, installs it into an empty project and runs the ten-line example there.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
tarball=$(npm pack --silent --ignore-scripts --pack-destination "$work" | tail -n 1)
cd "$work"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
# Only CPU binaries are needed, and those are in the package.
ONNXRUNTIME_NODE_INSTALL=skip npm install --no-audit --no-fund "$work/$tarball" >/dev/null
cp "$root/examples/library-use.ts" .
"$root/node_modules/.bin/tsx" library-use.ts | tee out.txt
grep -qi 'shoe\|runner\|trainer' out.txt
