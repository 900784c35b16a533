#include "cli/ExitCode.h"

#include <QCoreApplication>
#include <QStringList>

namespace qrlogin {

namespace {

constexpr QLatin1String of(const char *commands)
{
    return QLatin1String(commands);
}

constexpr ExitCodeMeaning meanings[] = {
    {ExitCode::Fine, of("completion demo settings"), QT_TRANSLATE_NOOP("qrlogin::ExitCode", "success")},
    {ExitCode::Fine, of("fleet"), QT_TRANSLATE_NOOP("qrlogin::ExitCode", "success; for diff, all pools are in line")},
    {ExitCode::Fine, of("simulate"), QT_TRANSLATE_NOOP("qrlogin::ExitCode", "all scenarios that ran passed")},
    {ExitCode::Fine, of("verify"), QT_TRANSLATE_NOOP("qrlogin::ExitCode", "all observed settings are enforced")},
    {ExitCode::Fine, of("phone"), QT_TRANSLATE_NOOP("qrlogin::ExitCode", "approved or declined, as instructed")},
    {ExitCode::Fine, of("serve"), QT_TRANSLATE_NOOP("qrlogin::ExitCode", "stopped by Ctrl+C or SIGTERM")},
    {ExitCode::Differs, of("settings"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode", "diff found a difference, or advise has advice")},
    {ExitCode::Differs, of("fleet"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode", "drift; for apply, drift that the baseline does not have a value for")},
    {ExitCode::Differs, of("simulate"), QT_TRANSLATE_NOOP("qrlogin::ExitCode", "a scenario failed or was stopped")},
    {ExitCode::Differs, of("verify"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode", "a setting is not enforced, or the verification was stopped")},
    {ExitCode::Differs, of("phone"), QT_TRANSLATE_NOOP("qrlogin::ExitCode", "the phone ignores the QR code")},
    {ExitCode::Differs, of("demo"), QT_TRANSLATE_NOOP("qrlogin::ExitCode", "a step failed")},
    {ExitCode::Usage, of("completion demo serve settings simulate"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode", "an option, a value or a file is invalid; nothing was sent")},
    {ExitCode::Usage, of("fleet"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode",
            "an option, the baseline, a variable or the history of rollouts cannot be used, or you did not confirm; "
            "nothing was written")},
    {ExitCode::Usage, of("phone"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode",
            "an option or a value is invalid, or the image does not contain a QR code; "
            "nothing was sent")},
    {ExitCode::Usage, of("verify"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode", "an option or a value is invalid, or you did not confirm")},
    {ExitCode::CannotReach, of("phone settings simulate verify"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode",
            "cannot reach the pool: no connection, timeout, invalid certificate, server "
            "error, or the server is not a pool")},
    {ExitCode::CannotReach, of("fleet"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode", "a pool was not reached; drift of the others is shown as well")},
    {ExitCode::Refused, of("fleet"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode", "a pool rejected the request, or its access key secret is missing")},
    {ExitCode::Refused, of("phone settings verify"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode", "rejected: the pool does not accept the keys or the request")},
    {ExitCode::Refused, of("simulate"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode",
            "rejected: the pool does not accept the keys or the request, or all "
            "scenarios were skipped")},
    {ExitCode::Refused, of("demo serve"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode", "the emulator cannot use the address or the directory")},
    {ExitCode::Conflict, of("settings"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode",
            "another administrator changed the settings in the meantime; nothing was "
            "written")},
    {ExitCode::Conflict, of("fleet"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode",
            "another administrator changed a pool in the meantime, a pool is not as in the plan, or another rollout is "
            "under way")},
    {ExitCode::Conflict, of("simulate"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode",
            "all scenarios passed, but another administrator changed the settings in the "
            "meantime; those settings stay")},
    {ExitCode::Conflict, of("serve"), QT_TRANSLATE_NOOP("qrlogin::ExitCode", "the directory or the port is in use")},
    {ExitCode::NotWritten, of("completion demo phone serve settings simulate verify"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode",
            "the output or the report could not be written in full; this replaces any "
            "other code")},
    {ExitCode::NotWritten, of("fleet"),
        QT_TRANSLATE_NOOP("qrlogin::ExitCode",
            "the output, a report or the history of rollouts could not be written in full; this replaces any other "
            "code")},
};

} // namespace

std::span<const ExitCodeMeaning> exitCodeMeanings()
{
    return meanings;
}

QList<HelpEntry> exitCodesOf(QLatin1String command)
{
    QList<HelpEntry> entries;
    for (const ExitCodeMeaning &each : meanings) {
        if (QString(each.commands).split(u' ').contains(command))
            entries
                += {QString::number(int(each.code)), QCoreApplication::translate("qrlogin::ExitCode", each.meaning)};
    }
    return entries;
}

ExitCode exitCodeOf(const Failure &failure)
{
    if (failure.kind == FailureKind::NotSent)
        return ExitCode::Usage;
    if (failure.kind == FailureKind::Conflict)
        return ExitCode::Conflict;
    // A 404 with an API code comes from a pool; any other does not.
    const bool isRefusal = failure.kind == FailureKind::Unauthorized || failure.kind == FailureKind::Forbidden
        || failure.kind == FailureKind::Invalid || (failure.kind == FailureKind::NotFound && failure.apiCode != 0);
    return isRefusal ? ExitCode::Refused : ExitCode::CannotReach;
}

} // namespace qrlogin
