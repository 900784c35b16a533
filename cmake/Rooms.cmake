# Common includes, compiled once for all targets: `core`, `network` for those that talk to a pool, `widgets` for those
# that people see. A target must still include and link what it uses: a header from a library that it does not link
# compiles, but does not link.
set(core_headers <QByteArray> <QCoreApplication> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject>
    <QString> <QStringList> <QTimer> <QUrl> <algorithm> <array> <chrono> <functional> <memory> <optional> <utility> <vector>)
set(network_headers ${core_headers} <QCoroTask> <QNetworkAccessManager> <QNetworkReply> <QNetworkRequest> <tl/expected.hpp>)
set(widget_headers ${network_headers} <QApplication> <QBoxLayout> <QComboBox> <QEvent> <QFormLayout> <QGridLayout> <QHeaderView>
    <QLabel> <QLineEdit> <QMenu> <QPainter> <QPalette> <QPlainTextEdit> <QPushButton> <QScrollArea> <QStyle> <QTableView>
    <QToolButton> <QWidget>)

file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled.cpp CONTENT "")
# qrlogin_precompiled(name HEADERS ... LINKS ...)
function(qrlogin_precompiled name)
    cmake_parse_arguments(PCH "" "" "HEADERS;LINKS" ${ARGN})
    add_library(qrlogin_${name}_headers OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
    set_target_properties(qrlogin_${name}_headers PROPERTIES AUTOMOC OFF UNITY_BUILD OFF)
    target_link_libraries(qrlogin_${name}_headers PRIVATE qrlogin_flags ${PCH_LINKS})
    target_precompile_headers(qrlogin_${name}_headers PRIVATE ${PCH_HEADERS})
endfunction()
set(network_links Qt6::Network QCoro6::Core QCoro6::Network tl::expected)
qrlogin_precompiled(core HEADERS ${core_headers} LINKS Qt6::Core)
qrlogin_precompiled(network HEADERS ${network_headers} LINKS ${network_links})
qrlogin_precompiled(widgets HEADERS ${widget_headers} LINKS ${network_links} Qt6::Widgets)

# qrlogin_precompile(target name): the target uses those headers. Its file of moc code is empty, since each class
# includes its own, and need not load them.
function(qrlogin_precompile target name)
    target_precompile_headers(${target} REUSE_FROM qrlogin_${name}_headers)
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# qrlogin_room(name SOURCES ... LINKS ... PRECOMPILED core|network|widgets)
# One folder of app/, ui/ or models/ as a static library. It may include its own headers and those of the targets that
# it links; tests/house checks this. Includes start at the top folder: "contract/QrStatus.h", "pages/pools/PoolsPage.h".
function(qrlogin_room name)
    cmake_parse_arguments(ROOM "" "PRECOMPILED" "SOURCES;LINKS" ${ARGN})
    add_library(qrlogin_${name} STATIC ${ROOM_SOURCES})
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE folder)
    string(REGEX REPLACE "/.*" "" top ${folder})
    target_include_directories(qrlogin_${name} PUBLIC ${PROJECT_SOURCE_DIR}/${top})
    target_link_libraries(qrlogin_${name} PUBLIC qrlogin_flags ${ROOM_LINKS})
    qrlogin_precompile(qrlogin_${name} ${ROOM_PRECOMPILED})
    list(JOIN ROOM_LINKS " " links)
    set_property(GLOBAL APPEND_STRING PROPERTY QRLOGIN_ROOMS "qrlogin_${name} ${folder} ${links}\n")
endfunction()
