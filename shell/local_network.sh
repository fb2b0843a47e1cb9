# Sourced by the scripts that show Sotto on a network of this computer. Needs $bin and $state.

field() { # field NAME: the text value of NAME in one line of JSON on stdin
    sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"
}

# Starts nine nodes and returns when they are ready. Ends them, and whatever else is in $children, with the script.
start_network() {
    mkdir -p "$state"
    chmod 700 "$state"
    "$bin/sotto-node" local --dir "$state/network" --nodes 9 >"$state/node.out" 2>"$state/node.log" &
    children=($!)
    trap 'kill "${children[@]}" 2>/dev/null; wait "${children[@]}" 2>/dev/null || true' EXIT
    for _ in $(seq 300); do
        grep -q '"ready":true' "$state/node.out" && return
        if ! kill -0 "${children[0]}" 2>/dev/null; then
            cat "$state/node.log" >&2
            exit 1
        fi
        sleep 0.1
    done
}

person() { # person NAME COMMAND…
    local profile=$1
    shift
    "$bin/sotto-cli" --profile "$state/$profile" --network "$state/network/network.json" --json "$@"
}

account() { # account NAME: the id, of a new account where there is none
    { person "$1" account show 2>/dev/null || person "$1" account create --name "$1"; } | field account_id | head -n 1
}
