sotto_library(sotto_wire_rpc
  SOURCES active_nodes.cpp bencode.cpp message_hash.cpp monitor.cpp name_lookup.cpp namespaces.cpp onion.cpp
    onion_frame.cpp onion_key.cpp onion_relay.cpp onion_reply.cpp onion_v4.cpp path_error.cpp reply_meta.cpp
    request_stream.cpp service_nodes.cpp storage_compound.cpp storage_result.cpp storage_rpc.cpp storage_signer.cpp
    storage_text.cpp swarm.cpp swarm_result.cpp
  LIBRARIES sotto_crypto)
