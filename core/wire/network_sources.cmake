# The network file, and the files compiled in as data from core/networks.
set(SOTTO_COMPILED_NETWORKS "")
foreach(name mainnet testnet)
  set(file ${PROJECT_SOURCE_DIR}/core/networks/${name}.json)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  string(APPEND SOTTO_COMPILED_NETWORKS "    {\"${name}\", R\"json(${text})json\"},\n")
endforeach()
configure_file(${CMAKE_CURRENT_LIST_DIR}/compiled_networks.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/compiled_networks.cpp @ONLY)

sotto_library(sotto_wire_network
  SOURCES network_file.cpp network_url.cpp web_url.cpp ${CMAKE_CURRENT_BINARY_DIR}/compiled_networks.cpp
  LIBRARIES sotto_crypto
  PRIVATE_LIBRARIES Boost::url)
