sotto_library(sotto_wire_rpc
  SOURCES active_nodes.cpp bencode.cpp onion.cpp onion_frame.cpp onion_key.cpp onion_relay.cpp onion_reply.cpp onion_v4.cpp
    path_error.cpp reply_meta.cpp service_nodes.cpp swarm.cpp
  LIBRARIES sotto_crypto)
