# Language level, warnings, hardening and sanitizers for every target of the project, and the packages it is built from.
include(GNUInstallDirs)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

find_program(SOTTO_CCACHE ccache)
if(SOTTO_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${SOTTO_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${SOTTO_CCACHE})
endif()

# Programs with all that a debugger wants link five times as fast with it; gcc's link-time optimisation needs its own linker.
find_program(SOTTO_LLD ld.lld)
if(SOTTO_LLD AND CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_link_options(-fuse-ld=lld)
endif()

find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(OpenSSL REQUIRED)
find_package(Protobuf REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(IDN2 REQUIRED IMPORTED_TARGET libidn2)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)

# Compile options shared by all hand-written code; generated code links without it.
add_library(sotto_options INTERFACE)
target_compile_options(sotto_options INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<BOOL:${SOTTO_WERROR}>:-Werror>)
target_compile_definitions(sotto_options INTERFACE BOOST_ASIO_NO_DEPRECATED BOOST_ASIO_DISABLE_BOOST_COROUTINE)
if(CMAKE_BUILD_TYPE MATCHES "Rel")
  add_compile_options(-fstack-protector-strong $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
  add_link_options(-Wl,-z,relro,-z,now)
endif()

if(SOTTO_SANITIZE)
  add_compile_options(-fsanitize=${SOTTO_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${SOTTO_SANITIZE})
  if(SOTTO_SANITIZE MATCHES undefined)
    # Coroutines and the function check do not assemble together under clang 14.
    add_compile_options(-fno-sanitize=function -fno-sanitize-recover=undefined)
  endif()
endif()

# With SOTTO_FUZZ every library has a twin NAME_fuzzed, instrumented for libFuzzer and built only for fuzz targets, so that
# ordinary programs of the same build stay as they are.
set(SOTTO_FUZZ_FLAGS -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=function -fno-sanitize-recover=undefined)

# sotto_fuzz_twins(OUT LIBRARY …): the libraries with their twins in place where there is one.
function(sotto_fuzz_twins out)
  set(twins)
  foreach(library ${ARGN})
    if(TARGET ${library}_fuzzed)
      set(library ${library}_fuzzed)
    endif()
    list(APPEND twins ${library})
  endforeach()
  set(${out} ${twins} PARENT_SCOPE)
endfunction()

# sotto_library(NAME SOURCES … LIBRARIES …): one static library per unit; headers are included as "unit/file.h".
function(sotto_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/core)
  target_link_libraries(${name} PUBLIC ${ARG_LIBRARIES} PRIVATE sotto_options ${ARG_PRIVATE_LIBRARIES})
  if(SOTTO_FUZZ)
    sotto_fuzz_twins(public ${ARG_LIBRARIES})
    sotto_fuzz_twins(private ${ARG_PRIVATE_LIBRARIES})
    add_library(${name}_fuzzed STATIC EXCLUDE_FROM_ALL ${ARG_SOURCES})
    target_include_directories(${name}_fuzzed PUBLIC ${PROJECT_SOURCE_DIR}/core)
    target_compile_options(${name}_fuzzed PRIVATE ${SOTTO_FUZZ_FLAGS})
    target_link_libraries(${name}_fuzzed PUBLIC ${public} PRIVATE sotto_options ${private})
  endif()
endfunction()

# sotto_proto(NAME FILE.proto): generated lite messages as a target of their own, without warnings and without our options.
function(sotto_proto name file)
  get_filename_component(stem ${file} NAME_WE)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${name})
  file(MAKE_DIRECTORY ${out})
  get_filename_component(source ${file} ABSOLUTE)
  get_filename_component(folder ${source} DIRECTORY)
  add_custom_command(
    OUTPUT ${out}/${stem}.pb.cc ${out}/${stem}.pb.h
    COMMAND protobuf::protoc --cpp_out=${out} -I ${folder} ${source}
    DEPENDS ${source}
    VERBATIM)
  add_library(${name} STATIC ${out}/${stem}.pb.cc ${out}/${stem}.pb.h)
  target_include_directories(${name} SYSTEM PUBLIC ${out})
  target_compile_options(${name} PRIVATE -w)
  target_link_libraries(${name} PUBLIC protobuf::libprotobuf-lite)
  if(SOTTO_FUZZ)
    add_library(${name}_fuzzed STATIC EXCLUDE_FROM_ALL ${out}/${stem}.pb.cc ${out}/${stem}.pb.h)
    target_include_directories(${name}_fuzzed SYSTEM PUBLIC ${out})
    target_compile_options(${name}_fuzzed PRIVATE -w ${SOTTO_FUZZ_FLAGS})
    target_link_libraries(${name}_fuzzed PUBLIC protobuf::libprotobuf-lite)
  endif()
endfunction()
