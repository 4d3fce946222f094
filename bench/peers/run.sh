#!/usr/bin/env bash
# Popularity, item-kNN, ALS, BPR and EASE on the very split of evaluation/behaviour-movielens.ts, and one table with curio's figures beside theirs.
# Usage: bench/peers/run.sh [folder of MovieLens]
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
data="$(realpath -m "${1:-$here/../../../shared/data/movielens}")"
if [ ! -f "$data/interactions.csv" ]; then
  echo "Skipped: $data/interactions.csv is not there." >&2
  exit 0
fi
environment="${TMPDIR:-/tmp}/curio-peers"
if [ ! -x "$environment/bin/pip" ]; then python3 -m venv "$environment"; fi
"$environment/bin/pip" install --quiet --requirement "$here/requirements.txt"
split="$(mktemp -d)"
trap 'rm -rf "$split"' EXIT
cd "$here/../.."
npx tsx evaluation/behaviour-movielens.ts "$data" --export "$split"
export OPENBLAS_NUM_THREADS=1
for part in "$split"/*/; do "$environment/bin/python" "$here/peers.py" "$part"; done
npx tsx evaluation/behaviour-movielens.ts "$data" --lists "$split" --json "${PEERS_JSON:-$split/results.json}"
