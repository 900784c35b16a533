#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace qrlogin::test {

/// Names a test class to the program it is compiled into. The program runs the class that its first argument names,
/// or all of them one after the other; what follows are arguments of Qt Test.
class Registration
{
public:
    Registration(const char *name, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace qrlogin::test

#define QRLOGIN_TEST(Class)                                                                                            \
    static const qrlogin::test::Registration registrationOf##Class(#Class, [] { return std::make_unique<Class>(); });
