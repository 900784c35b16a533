#include "cli/program/CommandList.h"
#include "client/ProxyVariables.h"
#include "qr/PictureReader.h"
#include "shared/OpenFiles.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <fcntl.h>
#include <unistd.h>

using namespace qrlogin;

namespace {

/// Handles --help, --version and a missing or unknown command; runs the others.
ExitCode run(const QStringList &arguments)
{
    const ProgramHelp help = programHelp();
    QCommandLineParser parser;
    parser.addOptions(help.options);
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    Output out(STDOUT_FILENO);
    Output errors(STDERR_FILENO);
    // process() would not clean foreign text.
    if (!parser.parse(arguments)) {
        errors.addProblem(parser.errorText());
        errors << QCoreApplication::translate("main", "For help, run: qrlogin --help") << '\n';
        return ExitCode::Usage;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        out << QCoreApplication::applicationName() << ' ' << QCoreApplication::applicationVersion() << '\n';
        return out.finish(ExitCode::Fine, errors);
    }
    if (parser.isSet(QStringLiteral("help"))) {
        out.addLines(helpText(help));
        return out.finish(ExitCode::Fine, errors);
    }
    const QStringList words = parser.positionalArguments();
    const CommandEntry *const command = words.isEmpty() ? nullptr : findCommand(words.first());
    if (!command) {
        const QString problem = words.isEmpty()
            ? QCoreApplication::translate("main", "Specify a command.")
            : QCoreApplication::translate("main", "“%1” is not a command.").arg(words.first());
        errors.addProblem(problem);
        errors.addLines(helpText(help.groups.first()));
        return ExitCode::Usage;
    }
    // The options before the command's name are also those of the command.
    const qsizetype place = arguments.size() - words.size();
    return command->make()->run(arguments.mid(1, place - 1) + arguments.mid(place + 1));
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
        if (QByteArrayView(argv[i]).isValidUtf8())
            continue;
        Output(STDERR_FILENO).addProblem(QCoreApplication::translate("main", "Argument %1 is not valid UTF-8.").arg(i));
        return false;
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
    qSetMessagePattern(QStringLiteral("qrlogin: %{message}"));
    // The English translation contains the plurals.
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    QTranslator translator;
    if (translator.load(isChinese ? QStringLiteral(":/i18n/qrlogin_zh_CN") : QStringLiteral(":/i18n/qrlogin_en")))
        QCoreApplication::installTranslator(&translator);

    return int(areUtf8(argc, argv) ? run(QCoreApplication::arguments()) : ExitCode::Usage);
}
