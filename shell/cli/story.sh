#!/usr/bin/env bash
# The main job told in a terminal: two accounts exchange a message and an answer through three onion hops of a local network.
# Usage: story.sh BIN-FOLDER STATE-FOLDER [--fresh]
set -euo pipefail

bin=$1
state=$2
if [ "${3:-}" = --fresh ]; then
    rm -rf "$state"
fi
mkdir -p "$state"
chmod 700 "$state"

field() { # field NAME: the text value of NAME in one line of JSON on stdin
    sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"
}
number() {
    sed -n "s/.*\"$1\":\(-\{0,1\}[0-9]*\).*/\1/p"
}
now_ms() {
    date +%s%3N
}

# A run begins with a network that is ready and ends with none of its processes left.
"$bin/sotto-node" local --dir "$state/network" --nodes 9 >"$state/node.out" 2>"$state/node.log" &
node=$!
trap 'kill "$node" 2>/dev/null; wait "$node" 2>/dev/null || true' EXIT
for _ in $(seq 300); do
    grep -q '"ready":true' "$state/node.out" && break
    if ! kill -0 "$node" 2>/dev/null; then
        cat "$state/node.log" >&2
        exit 1
    fi
    sleep 0.1
done
echo "Network: 9 storage nodes on this computer, each on an address of its own."

person() { # person NAME COMMAND…
    local profile=$1
    shift
    "$bin/sotto-cli" --profile "$state/$profile" --network "$state/network/network.json" --json "$@"
}
account() { # account NAME: the id, of a new account where there is none
    { person "$1" account show 2>/dev/null || person "$1" account create --name "$1"; } | field account_id | head -n 1
}
say() { # say FROM TO-ID TEXT
    local began answer
    began=$(now_ms)
    answer=$(person "$1" send "$2" "$3" --wait)
    echo "$1 writes: $3"
    echo "    state $(field state <<<"$answer") after $(($(now_ms) - began)) ms"
    echo "    route: this computer$(grep -o '"ip":"[^"]*"' <<<"$answer" | field ip | sed 's/^/ -> /' | tr -d '\n') -> storage node"
}
hear() { # hear NAME: waits for one message
    local began message
    began=$(now_ms)
    message=$(person "$1" receive --count 1 --timeout 30 | grep '"kind":"text"' | head -n 1)
    echo "$1 reads:  $(field text <<<"$message")   (fetched in $(($(now_ms) - began)) ms)"
}

alice=$(account Alice)
bob=$(account Bob)
echo "Alice is $alice"
echo "Bob is   $bob"

say Alice "$bob" "Hello Bob, can you read me?"
hear Bob
say Bob "$alice" "Loud and clear, and nobody knows where we are."
hear Alice

echo "Done. Try it yourself: $bin/sotto-cli --profile $state/Alice --network $state/network/network.json --help"
