#!/usr/bin/env bash
# The main job told in a terminal: two accounts exchange a message and an answer through three onion hops of a local network.
# Usage: story.sh BIN-FOLDER STATE-FOLDER [--fresh]
set -euo pipefail

bin=$1
state=$2
[ "${3:-}" != --fresh ] || rm -rf "$state"
. "$(dirname "$0")/../local_network.sh"

now_ms() {
    date +%s%3N
}

start_network
echo "Network: 9 storage nodes on this computer, each on an address of its own."

quietly() { # quietly NAME COMMAND…: notes about other devices are not part of the story; why it fails is
    person "$@" 2>"$state/notes.log" || {
        cat "$state/notes.log" >&2
        return 1
    }
}
say() { # say FROM TO-ID TEXT
    local began answer
    began=$(now_ms)
    answer=$(quietly "$1" send "$2" "$3" --wait)
    echo "$1 writes: $3"
    echo "    state $(field state <<<"$answer") after $(($(now_ms) - began)) ms"
    echo "    route: this computer$(grep -o '"ip":"[^"]*"' <<<"$answer" | field ip | sed 's/^/ -> /' | tr -d '\n') -> storage node"
}
hear() { # hear NAME: waits for one message
    local began message
    began=$(now_ms)
    message=$(quietly "$1" receive --count 1 --timeout 30 | grep '"kind":"text"' | head -n 1)
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
