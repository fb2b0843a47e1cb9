sotto_fuzz(node_call SOURCE node_call_fuzz.cpp LIBRARIES sotto_node)
sotto_fuzz(node_onion SOURCE node_onion_fuzz.cpp LIBRARIES sotto_node)
