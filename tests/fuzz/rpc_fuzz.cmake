foreach(name active_nodes bencode monitor onion_frame onion_relay onion_reply onion_routing onion_v4 path_error
    request_stream service_nodes storage_reply)
  sotto_fuzz(${name} SOURCE ${name}_fuzz.cpp LIBRARIES sotto_wire_rpc)
endforeach()
