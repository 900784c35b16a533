# qrlogin_node_packages(room)
# Installs the packages of the folder's package-lock.json into the build directory before its tests.
function(qrlogin_node_packages room)
    add_test(NAME packages_${room} COMMAND ${PROJECT_SOURCE_DIR}/tests/node/install-packages.sh
        ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/packages)
    set_tests_properties(packages_${room} PROPERTIES FIXTURES_SETUP packages_${room} SKIP_RETURN_CODE 77 TIMEOUT 600)
endfunction()

# qrlogin_needs_packages(test room)
# A test that runs with those packages and with the command line.
function(qrlogin_needs_packages test room)
    set_tests_properties(${test} PROPERTIES
        FIXTURES_REQUIRED packages_${room} SKIP_RETURN_CODE 77
        ENVIRONMENT "QRLOGIN_CLI=$<TARGET_FILE:qrlogin>;QRLOGIN_NODE_PACKAGES=${CMAKE_CURRENT_BINARY_DIR}/packages")
endfunction()

# qrlogin_node_tests(room FILES name ...)
# Tests of this folder that run in Node.js: name.test.mjs, each with its own emulator.
function(qrlogin_node_tests room)
    cmake_parse_arguments(NODE "" "" "FILES" ${ARGN})
    qrlogin_node_packages(${room})
    foreach(file ${NODE_FILES})
        add_test(NAME ${room}_${file} COMMAND
            ${PROJECT_SOURCE_DIR}/tests/node/run-test.sh ${CMAKE_CURRENT_SOURCE_DIR}/${file}.test.mjs)
        qrlogin_needs_packages(${room}_${file} ${room})
    endforeach()
endfunction()
