#!/usr/bin/env bash
# The window on a network of this computer, with somebody in it who answers.
# Usage: try.sh BIN-FOLDER STATE-FOLDER [--fresh]
set -euo pipefail

bin=$1
state=$2
[ "${3:-}" != --fresh ] || rm -rf "$state"
. "$(dirname "$0")/local_network.sh"

start_network
echo=$(account Echo)
person Echo bot echo >"$state/echo.out" 2>"$state/echo.log" &
children+=($!)
printf 'Network: 9 storage nodes on this computer. Echo, %s, answers whatever you write.\n' "$echo"
"$bin/sotto" --profile "$state/You" --network "$state/network/network.json" --suggest "$echo"
