# sotto_add_plugin(NAME SOURCES … LIBRARIES …): one plugin directory, plugins/NAME in the build tree, with the module and its
# plugin.json. The module hides everything but sotto_plugin_1. The global property SOTTO_PLUGINS lists all names.
set(SOTTO_PLUGIN_VERSION_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/plugin.version)

function(sotto_add_plugin name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  set(dir ${CMAKE_BINARY_DIR}/plugins/${name})
  add_library(${name} MODULE ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE sotto_sdk ${ARG_LIBRARIES})
  target_link_options(${name} PRIVATE
    -Wl,--version-script=${SOTTO_PLUGIN_VERSION_SCRIPT} -Wl,--exclude-libs,ALL)
  # A sanitizer's runtime is in the program, not in the module.
  if(NOT SOTTO_SANITIZE)
    target_link_options(${name} PRIVATE -Wl,--no-undefined)
  endif()
  set_target_properties(${name} PROPERTIES
    PREFIX ""
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    LIBRARY_OUTPUT_DIRECTORY ${dir}
    LINK_DEPENDS ${SOTTO_PLUGIN_VERSION_SCRIPT})
  configure_file(${CMAKE_CURRENT_SOURCE_DIR}/plugin.json ${dir}/plugin.json COPYONLY)
  set_property(GLOBAL APPEND PROPERTY SOTTO_PLUGINS ${name})
endfunction()
