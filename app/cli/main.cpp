#include "Demo.h"
#include "EmbeddedPool.h"
#include "emulator/EmulatorThread.h"
#include "pool/FailureText.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QTranslator>

using namespace qrlogin;

namespace {

// Exit codes of every command.
constexpr int fine = 0;
constexpr int failed = 1;
constexpr int usage = 2;

int runDemo(QTextStream &out)
{
    SystemClock clock;
    // In memory: a demonstration leaves nothing behind, and finds the defaults each time.
    emulator::EmulatorThread pool({}, clock, std::make_unique<SystemRandom>());
    const auto info = pool.startAndWait();
    if (!info) {
        out << QCoreApplication::translate("main", "The embedded pool did not start. %1").arg(FailureText::describe(info.error())) << '\n';
        return failed;
    }

    SystemRandom random;
    QNetworkAccessManager network;
    TrafficLog traffic;
    const PoolContext context{network, clock, random, traffic};
    const Connection connection = connectionTo(*info);
    Demo demo(connection, context, out);
    bool isFine = false;
    demo.run().then([&](bool result) {
        isFine = result;
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return isFine ? fine : failed;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("qrlogin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QRLOGIN_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("qrlogin"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main",
        "QR code login from a terminal.\n\nCommands:\n  demo   change a setting and log in once on an embedded pool, step by step"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"), QCoreApplication::translate("main", "What to do."));
    parser.process(application);

    QTextStream out(stdout);
    if (parser.positionalArguments() == QStringList{QStringLiteral("demo")})
        return runDemo(out);
    QTextStream(stderr) << parser.helpText();
    return usage;
}
