#include "cli/Commands.h"
#include "cli/Output.h"
#include "client/ProxyVariables.h"
#include "qr/PictureReader.h"
#include "shared/OpenFiles.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

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
    {QLatin1String("fleet"),
        QT_TRANSLATE_NOOP("main", "compare the settings of many user pools with a baseline, and write them"), runFleet},
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
ExitCode runWithout(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"), QCoreApplication::translate("main", "Command to run."));
    Output out(STDOUT_FILENO);
    Output errors(STDERR_FILENO);
    // process() would not clean foreign text.
    if (!parser.parse(arguments)) {
        errors << parser.errorText() << '\n';
        return ExitCode::Usage;
    }
    if (parser.isSet(version))
        out << QCoreApplication::applicationName() << ' ' << QCoreApplication::applicationVersion() << '\n';
    else
        (parser.isSet(help) ? out : errors).addLines(parser.helpText());
    return out.finish(parser.isSet(version) || parser.isSet(help) ? ExitCode::Fine : ExitCode::Usage, errors);
}

/// If a standard descriptor is closed, the next socket or file would get its number, and then our output. This opens
/// /dev/null in its place in the wrong direction, so that writing still fails.
void occupyStandardDescriptors()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) < 0)
            ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

/// Qt would change bytes that are not UTF-8, and then name a file that does not exist.
bool areUtf8(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        if (!QByteArrayView(argv[i]).isValidUtf8()) {
            Output(STDERR_FILENO) << QCoreApplication::translate("main", "Argument %1 is not valid UTF-8.").arg(i)
                                  << '\n';
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    if (const auto served = PictureReader::serve(argc, argv))
        return *served;
    occupyStandardDescriptors();
    failWritesBeyondTheSizeLimit();
    QCoreApplication application(argc, argv);
    QNetworkProxyFactory::setApplicationProxyFactory(new ProxyVariables);
    QCoreApplication::setApplicationName(QStringLiteral("qrlogin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QRLOGIN_VERSION));
    // The English translation contains the plurals.
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    QTranslator translator;
    if (translator.load(isChinese ? QStringLiteral(":/i18n/qrlogin_zh_CN") : QStringLiteral(":/i18n/qrlogin_en")))
        QCoreApplication::installTranslator(&translator);

    if (!areUtf8(argc, argv))
        return int(ExitCode::Usage);
    const QStringList arguments = QCoreApplication::arguments();
    const auto *const command
        = std::ranges::find_if(commands, [&](const Command &one) { return one.name == arguments.value(1); });
    return int(command == std::end(commands) ? runWithout(arguments) : command->run(arguments.mid(2)));
}
