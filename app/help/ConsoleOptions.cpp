#include "help/ConsoleOptions.h"

#include <QCommandLineParser>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace qrlogin {

namespace {

constexpr QLatin1String dataName("data"), jsonName("json"), screenshotName("screenshot"), helpName("help"),
    versionName("version");

/// Ends with an error if the text could not be written in full.
int print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0 ? 0 : 1;
}

} // namespace

ProgramHelp ConsoleOptions::help()
{
    return {QStringLiteral("qrlogin-console"), tr("manage and test the QR code login of a user pool"), {},
        tr("Open the console, a window that manages and tests the QR code login of a user pool. It starts an emulator "
           "of "
           "a user pool, so that it needs neither a network nor an account."),
        {},
        {QCommandLineOption(dataName,
             tr("Store the emulator's data in this directory. Default: "
                "~/.local/share/qrlogin-console/embedded-pool."),
             QStringLiteral("directory")),
            QCommandLineOption(
                jsonName, tr("When the window is ready, print the emulator's address and keys as one line of JSON.")),
            QCommandLineOption(
                screenshotName, tr("When the window is ready, save a screenshot and exit."), QStringLiteral("file")),
            QCommandLineOption({QStringLiteral("h"), helpName}, tr("Show this help.")),
            QCommandLineOption({QStringLiteral("v"), versionName}, tr("Show the version."))}};
}

std::optional<int> ConsoleOptions::answer(int argc, char *argv[])
{
    constexpr std::string_view asking[] = {"-h", "--help", "-v", "--version"};
    if (std::none_of(argv + 1, argv + std::max(argc, 1),
            [&](const char *word) { return std::ranges::find(asking, word) != std::end(asking); }))
        return std::nullopt;
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(help().options);
    // Options that only an application with a display has are unknown here, which does not matter.
    parser.parse(QCoreApplication::arguments());
    if (parser.isSet(helpName))
        return print(helpText(help()));
    if (parser.isSet(versionName))
        return print(QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n');
    return std::nullopt;
}

tl::expected<ConsoleOptions, QString> ConsoleOptions::read(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(help().options);
    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    if (const QStringList words = parser.positionalArguments(); !words.isEmpty())
        return tl::unexpected(tr("The program does not take arguments, such as “%1”.").arg(words.first()));
    ConsoleOptions options;
    options.dataDirectory = parser.isSet(dataName)
        ? parser.value(dataName)
        : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/embedded-pool");
    options.screenshot = parser.value(screenshotName);
    options.reportJson = parser.isSet(jsonName);
    return options;
}

} // namespace qrlogin
