# The Debian package: ./dev package. The name and address of the person who builds it, such as "Name <name@example.com>".
set(QRLOGIN_MAINTAINER "" CACHE STRING "Maintainer of the package")
if(NOT QRLOGIN_MAINTAINER)
    return()
endif()

# What a program loads at run time has no entry in its list of libraries, so the packages of these plugins are looked up.
get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
execute_process(COMMAND ${qmake} -query QT_INSTALL_PLUGINS OUTPUT_VARIABLE plugins OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
set(depends "")
foreach(plugin iconengines/libqsvgicon.so imageformats/libqjpeg.so imageformats/libqsvg.so platforms/libqxcb.so
        sqldrivers/libqsqlite.so tls/libqopensslbackend.so)
    execute_process(COMMAND dpkg-query --search ${plugins}/${plugin} OUTPUT_VARIABLE owner COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX REPLACE ":.*" "" owner "${owner}")
    list(APPEND depends ${owner})
endforeach()
list(REMOVE_DUPLICATES depends)
list(JOIN depends ", " depends)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME qrlogin-console)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
    WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${QRLOGIN_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${depends}")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, xdg-desktop-portal, fonts-dejavu-core | fonts-freefont-ttf")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "gnome-keyring | kwalletmanager, fonts-noto-cjk")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "The console shows and saves the four settings of QR code login of a
user pool, draws the QR codes that the pool generates, and simulates a
login from the QR code to the token set. It contains an emulator of a
user pool, which needs neither a network nor an account.

The command line qrlogin does the same in a terminal, and runs the
emulator for the tests of a site.")
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/compress.cmake)

set(metainfo io.github.qrlogin_console.qrlogin_console.metainfo.xml)
# The date of the release in the form of RFC 2822.
file(STRINGS ${PROJECT_SOURCE_DIR}/resources/${metainfo} release REGEX "<release version=\"${PROJECT_VERSION}\"")
string(REGEX REPLACE ".*date=\"([-0-9]+)\".*" "\\1" release "${release}")
execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date --utc --rfc-email --date ${release} OUTPUT_VARIABLE release_date
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
configure_file(${PROJECT_SOURCE_DIR}/packaging/changelog.Debian.in ${PROJECT_BINARY_DIR}/changelog.Debian @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/changelog.Debian DESTINATION ${CMAKE_INSTALL_DOCDIR})
include(CPack)
