# One target has the language standard and the warnings. All our targets link it and set none of their own.
option(QRLOGIN_WERROR "Treat warnings as errors" OFF)
set(QRLOGIN_SANITIZE "" CACHE STRING "Sanitizers to build with, as in -fsanitize=, for example address,undefined")

add_library(qrlogin_flags INTERFACE)
target_compile_features(qrlogin_flags INTERFACE cxx_std_20)
target_compile_options(qrlogin_flags INTERFACE -Wall -Wextra
    # Not for QRLOGIN_NARROWS: a target's own -Wno-conversion would stand before this option, and lose.
    $<$<NOT:$<BOOL:$<TARGET_PROPERTY:QRLOGIN_NARROWS>>>:-Wconversion>
    -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
target_compile_definitions(qrlogin_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    # What newer versions deprecate often has its replacement in these versions only.
    QT_WARN_DEPRECATED_UP_TO=0x060800)
if(QRLOGIN_WERROR)
    target_compile_options(qrlogin_flags INTERFACE -Werror)
endif()
option(QRLOGIN_HARDEN "Make faults in memory end the program, as distributions do" OFF)
if(QRLOGIN_HARDEN)
    include(CheckPIESupported)
    check_pie_supported()
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    target_compile_options(qrlogin_flags INTERFACE -fstack-protector-strong -fstack-clash-protection
        $<$<STREQUAL:${CMAKE_SYSTEM_PROCESSOR},x86_64>:-fcf-protection>)
    target_compile_options(qrlogin_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS)
    target_link_options(qrlogin_flags INTERFACE -Wl,-z,relro,-z,now)
endif()
if(CMAKE_UNITY_BUILD)
    # A unity build includes all sources, so this warning about headers is wrong.
    target_compile_options(qrlogin_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
if(QRLOGIN_SANITIZE)
    target_compile_options(qrlogin_flags INTERFACE -fsanitize=${QRLOGIN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    # What makes half of the code and finds nothing that AddressSanitizer does not find: checks of null, misaligned and
    # overflowing pointers.
    if(QRLOGIN_SANITIZE MATCHES "undefined")
        target_compile_options(qrlogin_flags INTERFACE -fno-sanitize=null,alignment,pointer-overflow)
        # clang 14 cannot compile coroutines with it ("Cannot represent a difference across sections").
        target_compile_options(qrlogin_flags INTERFACE $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=function>)
    endif()
    # The same checks as calls instead of inline code: they compile faster.
    if(QRLOGIN_SANITIZE MATCHES "address")
        target_compile_options(qrlogin_flags INTERFACE
            $<$<CXX_COMPILER_ID:GNU>:--param=asan-instrumentation-with-call-threshold=0>)
    endif()
    target_link_options(qrlogin_flags INTERFACE -fsanitize=${QRLOGIN_SANITIZE})
    if(QRLOGIN_SANITIZE MATCHES "address" AND NOT QRLOGIN_SANITIZE MATCHES "fuzzer")
        add_library(qrlogin_threads_gone OBJECT cmake/WaitForThreads.cpp)
        target_compile_features(qrlogin_threads_gone PRIVATE cxx_std_20)
        set_target_properties(qrlogin_threads_gone PROPERTIES AUTOMOC OFF)
        target_link_libraries(qrlogin_flags INTERFACE
            $<$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>:$<TARGET_OBJECTS:qrlogin_threads_gone>>)
    endif()
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
# moc needs nothing from the C++ standard library and would spend most of its time reading it.
list(FILTER CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES EXCLUDE REGEX "/c\\+\\+/|/gcc/")
set(CMAKE_INCLUDE_CURRENT_DIR OFF)

# lld links the eighty test programs three times as fast.
find_program(LLD ld.lld)
if(LLD)
    target_link_options(qrlogin_flags INTERFACE -fuse-ld=lld)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Without this sloppiness ccache never hits with precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
    target_compile_options(qrlogin_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
