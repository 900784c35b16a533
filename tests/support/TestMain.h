#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace qrlogin::test {

/// Registers a test class with its program. The first argument selects the class to run, otherwise all run; further
/// arguments go to Qt Test.
class Registration
{
public:
    Registration(const char *name, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace qrlogin::test

#define QRLOGIN_TEST(Class)                                                                                            \
    static const qrlogin::test::Registration registrationOf##Class(#Class, [] { return std::make_unique<Class>(); });
