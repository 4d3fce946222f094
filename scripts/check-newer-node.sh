#!/usr/bin/env bash
# Runs the fast tests on Node 24, carried by the npm package `node`; native addons are built for it in a copy.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/node" "$work/copy"
(cd "$work/node" && npm init -y >/dev/null && npm install --no-audit --no-fund node@24 >/dev/null)
export PATH="$work/node/node_modules/node/bin:$PATH"
node --version
cd "$root"
git ls-files -z | xargs -0 cp --parents -t "$work/copy"
cp -r node_modules "$work/copy/"
cd "$work/copy"
# The headers come with that Node, so that the addon fits its version.
header=$(find "$work/node" -path '*/include/node/node.h' | head -n 1)
npm rebuild better-sqlite3 --nodedir="${header%/include/node/node.h}"
npx vitest run --project fast
