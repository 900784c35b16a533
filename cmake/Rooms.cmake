# Common includes, compiled once for all targets: `core` for those without widgets, `widgets` for those with. A target
# must still include and link what it uses: a header from a library that it does not link compiles, but does not link.
set(core_headers <QByteArray> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString> <QStringList> <QUrl>
    <algorithm> <chrono> <functional> <memory> <optional>)
set(widget_headers <QAbstractButton> <QBoxLayout> <QEvent> <QLabel> <QPainter> <QPalette> <QPushButton> <QWidget>)

file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled.cpp CONTENT "")
# qrlogin_precompiled(name HEADERS ... LINKS ... [PROPERTIES ...])
# PROPERTIES are those of the targets that use the headers: both must be compiled alike.
function(qrlogin_precompiled name)
    cmake_parse_arguments(PCH "" "" "HEADERS;LINKS;PROPERTIES" ${ARGN})
    add_library(qrlogin_${name}_headers OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
    set_target_properties(qrlogin_${name}_headers PROPERTIES AUTOMOC OFF UNITY_BUILD OFF ${PCH_PROPERTIES})
    target_link_libraries(qrlogin_${name}_headers PRIVATE qrlogin_flags ${PCH_LINKS})
    target_precompile_headers(qrlogin_${name}_headers PRIVATE ${PCH_HEADERS})
endfunction()
qrlogin_precompiled(core HEADERS ${core_headers} LINKS Qt6::Core)
qrlogin_precompiled(widgets HEADERS ${core_headers} ${widget_headers} LINKS Qt6::Widgets PROPERTIES QRLOGIN_LAYS_OUT ON)

# qrlogin_room(name SOURCES ... LINKS ... PRECOMPILED core|widgets)
# One folder of app/, ui/ or models/ as a static library. It may include its own headers and those of the targets that
# it links; tests/house checks this. Includes start at the top folder: "contract/QrStatus.h", "pages/pools/PoolsPage.h".
function(qrlogin_room name)
    cmake_parse_arguments(ROOM "" "PRECOMPILED" "SOURCES;LINKS" ${ARGN})
    add_library(qrlogin_${name} STATIC ${ROOM_SOURCES})
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE folder)
    string(REGEX REPLACE "/.*" "" top ${folder})
    target_include_directories(qrlogin_${name} PUBLIC ${PROJECT_SOURCE_DIR}/${top})
    target_link_libraries(qrlogin_${name} PUBLIC qrlogin_flags ${ROOM_LINKS})
    target_precompile_headers(qrlogin_${name} REUSE_FROM qrlogin_${ROOM_PRECOMPILED}_headers)
    get_target_property(lays_out qrlogin_${ROOM_PRECOMPILED}_headers QRLOGIN_LAYS_OUT)
    if(lays_out)
        set_target_properties(qrlogin_${name} PROPERTIES QRLOGIN_LAYS_OUT ON)
    endif()
    list(JOIN ROOM_LINKS " " links)
    set_property(GLOBAL APPEND_STRING PROPERTY QRLOGIN_ROOMS "qrlogin_${name} ${folder} ${links}\n")
endfunction()
