#include "support/TestMain.h"

#include "qr/PictureReader.h"

#include <QTest>

#include <map>
#include <string>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

namespace qrlogin::test {
namespace {

auto &tests()
{
    static std::map<std::string, std::function<std::unique_ptr<QObject>()>> all;
    return all;
}

} // namespace

Registration::Registration(const char *name, std::function<std::unique_ptr<QObject>()> make)
{
    tests().emplace(name, std::move(make));
}

} // namespace qrlogin::test

int main(int argc, char **argv)
{
    using qrlogin::test::tests;

    if (const auto served = qrlogin::PictureReader::serve(argc, argv))
        return *served;
    Application application(argc, argv);
    QStringList arguments = Application::arguments();
    const auto chosen = argc > 1 ? tests().find(argv[1]) : tests().end();
    if (chosen != tests().end()) {
        arguments.removeAt(1);
        return QTest::qExec(chosen->second().get(), arguments);
    }
    int failed = 0;
    for (const auto &[name, make] : tests())
        failed += QTest::qExec(make().get(), arguments);
    return failed;
}
