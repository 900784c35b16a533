# Runs when the files of the package are in their places: Debian's policy wants manual pages and changelogs compressed.
file(GLOB_RECURSE pages LIST_DIRECTORIES OFF ${CPACK_TEMPORARY_DIRECTORY}/usr/share/man/*.1)
file(GLOB changelogs ${CPACK_TEMPORARY_DIRECTORY}/usr/share/doc/qrlogin-console/changelog*)
execute_process(COMMAND gzip -9n ${pages} ${changelogs} COMMAND_ERROR_IS_FATAL ANY)
