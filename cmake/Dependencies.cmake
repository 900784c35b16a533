# All external libraries of the project. `dev` lists their packages.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Network PrintSupport Sql Svg Widgets DBus LinguistTools Test)
find_package(Qt6Keychain REQUIRED)
find_package(QCoro6 REQUIRED COMPONENTS Core DBus Network)
find_package(ZXing REQUIRED)
find_package(Boost 1.81 CONFIG REQUIRED) # Beast and Asio, headers only
find_package(tl-expected REQUIRED)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto SSL)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
