foreach(name bencode monitor name_lookup onion onion_key onion_relay onion_reply onion_v4 path_error request_stream
    service_nodes storage_result storage_rpc storage_transcripts swarm swarm_result)
  sotto_test(${name}_test SOURCES ${name}_test.cpp LIBRARIES sotto_test_vectors sotto_wire_rpc)
endforeach()
