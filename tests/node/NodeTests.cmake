# qrlogin_node_tests(room FILES name ...)
# Tests of this folder that run in Node.js: name.test.mjs, each with its own emulator. Installs the packages of the
# folder's package-lock.json into the build directory first.
function(qrlogin_node_tests room)
    cmake_parse_arguments(NODE "" "" "FILES" ${ARGN})
    set(scripts ${PROJECT_SOURCE_DIR}/tests/node)
    set(packages ${CMAKE_CURRENT_BINARY_DIR}/packages)
    add_test(NAME packages_${room} COMMAND ${scripts}/install-packages.sh ${CMAKE_CURRENT_SOURCE_DIR} ${packages})
    set_tests_properties(packages_${room} PROPERTIES FIXTURES_SETUP packages_${room} SKIP_RETURN_CODE 77 TIMEOUT 600)
    foreach(file ${NODE_FILES})
        add_test(NAME ${room}_${file} COMMAND ${scripts}/run-test.sh ${CMAKE_CURRENT_SOURCE_DIR}/${file}.test.mjs)
        set_tests_properties(${room}_${file} PROPERTIES
            FIXTURES_REQUIRED packages_${room} SKIP_RETURN_CODE 77
            ENVIRONMENT "QRLOGIN_CLI=$<TARGET_FILE:qrlogin>;QRLOGIN_NODE_PACKAGES=${packages}")
    endforeach()
endfunction()
