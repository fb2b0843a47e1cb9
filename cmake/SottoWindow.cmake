# What the window is built from, and the form of its QML modules.
find_package(Qt6 6.4 REQUIRED COMPONENTS DBus LinguistTools Network PrintSupport Quick Svg Widgets)
find_package(Qt6Keychain REQUIRED)
find_package(ZXing REQUIRED)

set(QT_QML_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml)

# sotto_qml_module(NAME URI QML … SOURCES … LIBRARIES …): one static QML module; programs link NAME and NAMEplugin.
# Byte code only: the C++ that Qt could generate besides makes build and program several times as large. What is
# generated compiles as one file, ours file by file, all with one precompiled header.
function(sotto_qml_module name uri)
  cmake_parse_arguments(ARG "" "" "QML;SOURCES;LIBRARIES;DEPENDENCIES" ${ARGN})
  set_source_files_properties(${ARG_SOURCES} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  qt_add_qml_module(${name} STATIC URI ${uri} VERSION 1.0 RESOURCE_PREFIX /qt/qml
    DEPENDENCIES QtQuick ${ARG_DEPENDENCIES} QML_FILES ${ARG_QML} SOURCES ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES QT_QMLCACHEGEN_ARGUMENTS --only-bytecode UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
  target_precompile_headers(${name} PRIVATE <QQmlEngine> <QQuickImageProvider> <QQuickPaintedItem> <QtQml/qqmlprivate.h>)
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/shell ${PROJECT_SOURCE_DIR}/core)
  target_link_libraries(${name} PUBLIC Qt6::Quick PRIVATE sotto_options ${ARG_LIBRARIES})
endfunction()
