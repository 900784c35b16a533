#include "cli/Commands.h"
#include "qr/PictureReader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>
#include <QTextStream>
#include <QTranslator>

#include <algorithm>

using namespace qrlogin;

namespace {

struct Command
{
    QLatin1String name;
    const char *summary; ///< untranslated
    ExitCode (*run)(const QStringList &arguments);
};

constexpr Command commands[] = {
    {QLatin1String("settings"), QT_TRANSLATE_NOOP("main", "show, compare and change the settings of a user pool"),
        runSettings},
    {QLatin1String("simulate"), QT_TRANSLATE_NOOP("main", "run scenarios on a user pool"), runSimulate},
    {QLatin1String("verify"), QT_TRANSLATE_NOOP("main", "verify that a user pool enforces its settings"), runVerify},
    {QLatin1String("phone"),
        QT_TRANSLATE_NOOP("main", "scan the QR code of a login page, and approve or decline the login"), runPhone},
    {QLatin1String("serve"), QT_TRANSLATE_NOOP("main", "run an emulator until you stop it"), runServe},
    {QLatin1String("demo"), QT_TRANSLATE_NOOP("main", "change a setting and sign in once on an emulator, step by step"),
        runDemo},
};

QString description()
{
    QString text = QCoreApplication::translate("main", "Manage and test QR code login from a terminal.")
        + QStringLiteral("\n\n") + QCoreApplication::translate("main", "Commands:");
    for (const Command &command : commands)
        text += QStringLiteral("\n  %1 %2")
                    .arg(command.name, -9)
                    .arg(QCoreApplication::translate("main", command.summary));
    return text;
}

/// Handles --help, --version and a missing or unknown command.
ExitCode runWithout(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"), QCoreApplication::translate("main", "Command to run."));
    parser.process(application);
    QTextStream(stderr) << parser.helpText();
    return ExitCode::Usage;
}

} // namespace

int main(int argc, char *argv[])
{
    if (const auto served = PictureReader::serve(argc, argv))
        return *served;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("qrlogin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QRLOGIN_VERSION));
    // The English translation contains the plurals.
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    QTranslator translator;
    if (translator.load(isChinese ? QStringLiteral(":/i18n/qrlogin_zh_CN") : QStringLiteral(":/i18n/qrlogin_en")))
        QCoreApplication::installTranslator(&translator);

    const QStringList arguments = QCoreApplication::arguments();
    const auto *const command
        = std::ranges::find_if(commands, [&](const Command &one) { return one.name == arguments.value(1); });
    return int(command == std::end(commands) ? runWithout(application) : command->run(arguments.mid(2)));
}
