# What most files include, compiled once for all rooms: `core` for those without a window, `widgets` for those with one.
# A room still names and links what it uses; a header that came this way from a library that it does not link will not link.
set(core_headers <QByteArray> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString> <QStringList> <QUrl>
    <algorithm> <chrono> <functional> <memory> <optional>)
set(widget_headers <QAbstractButton> <QBoxLayout> <QEvent> <QLabel> <QPainter> <QPalette> <QPushButton> <QWidget>)

file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled.cpp CONTENT "")
function(qrlogin_precompiled name)
    cmake_parse_arguments(PCH "" "" "HEADERS;LINKS" ${ARGN})
    add_library(qrlogin_${name}_headers OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
    set_target_properties(qrlogin_${name}_headers PROPERTIES AUTOMOC OFF UNITY_BUILD OFF)
    target_link_libraries(qrlogin_${name}_headers PRIVATE qrlogin_flags ${PCH_LINKS})
    target_precompile_headers(qrlogin_${name}_headers PRIVATE ${PCH_HEADERS})
endfunction()
qrlogin_precompiled(core HEADERS ${core_headers} LINKS Qt6::Core)
qrlogin_precompiled(widgets HEADERS ${core_headers} ${widget_headers} LINKS Qt6::Widgets)

# qrlogin_room(name SOURCES ... LINKS ... PRECOMPILED core|widgets)
# One folder of models/ or ui/ as one static library, so that an include against the direction of the rooms does not link.
function(qrlogin_room name)
    cmake_parse_arguments(ROOM "" "PRECOMPILED" "SOURCES;LINKS" ${ARGN})
    add_library(qrlogin_${name} STATIC ${ROOM_SOURCES})
    target_include_directories(qrlogin_${name} PUBLIC ${PROJECT_SOURCE_DIR}/models)
    target_link_libraries(qrlogin_${name} PUBLIC qrlogin_flags ${ROOM_LINKS})
    if(ROOM_PRECOMPILED)
        target_precompile_headers(qrlogin_${name} REUSE_FROM qrlogin_${ROOM_PRECOMPILED}_headers)
    endif()
endfunction()
