#include "cli/program/CommandList.h"

#include "cli/program/CompletionCommand.h"

#include <algorithm>

namespace qrlogin {

namespace {

constexpr CommandEntry entries[] = {
    {QLatin1String("settings"), QT_TRANSLATE_NOOP("main", "show, compare and change the settings of a user pool"),
        makeSettings},
    {QLatin1String("fleet"),
        QT_TRANSLATE_NOOP("main", "compare the settings of many user pools with a baseline, and write them"),
        makeFleet},
    {QLatin1String("simulate"), QT_TRANSLATE_NOOP("main", "run scenarios on a user pool"), makeSimulate},
    {QLatin1String("verify"), QT_TRANSLATE_NOOP("main", "verify that a user pool enforces its settings"), makeVerify},
    {QLatin1String("phone"),
        QT_TRANSLATE_NOOP("main", "scan the QR code of a login page, and approve or decline the login"), makePhone},
    {QLatin1String("serve"), QT_TRANSLATE_NOOP("main", "run an emulator until you stop it"), makeServe},
    {QLatin1String("demo"), QT_TRANSLATE_NOOP("main", "change a setting and sign in once on an emulator, step by step"),
        makeDemo},
    {QLatin1String("completion"), QT_TRANSLATE_NOOP("main", "print the completion of the commands for a shell"),
        makeCompletion},
};

QString summaryOf(const CommandEntry &command)
{
    return QCoreApplication::translate("main", command.summary);
}

} // namespace

std::span<const CommandEntry> commandList()
{
    return entries;
}

const CommandEntry *findCommand(QStringView name)
{
    const auto *const found
        = std::ranges::find_if(entries, [&](const CommandEntry &each) { return each.name == name; });
    return found == std::end(entries) ? nullptr : found;
}

ProgramHelp helpOf(const CommandEntry &command)
{
    ProgramHelp help = command.make()->help();
    help.summary = summaryOf(command);
    return help;
}

ProgramHelp programHelp()
{
    HelpGroup commands{QCoreApplication::translate("main", "Commands"), {}};
    for (const CommandEntry &each : entries)
        commands.entries += {each.name, summaryOf(each)};
    QList<QCommandLineOption> options = Command::commonOptions();
    options += QCommandLineOption(
        {QStringLiteral("h"), QStringLiteral("help")}, QCoreApplication::translate("main", "Show this help."));
    options += QCommandLineOption(
        {QStringLiteral("v"), QStringLiteral("version")}, QCoreApplication::translate("main", "Show the version."));
    return {QStringLiteral("qrlogin"),
        QCoreApplication::translate("main", "manage and test QR code login from a terminal"),
        QCoreApplication::translate("main", "COMMAND"),
        QCoreApplication::translate("main",
            "Manage and test QR code login from a terminal. For help on a command, run: qrlogin COMMAND --help"),
        {commands}, options};
}

} // namespace qrlogin
