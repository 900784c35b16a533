#include "base/ReadFile.h"
#include "cli/Assignments.h"
#include "cli/Command.h"
#include "cli/CommandServices.h"
#include "cli/Commands.h"
#include "cli/ConnectionOptions.h"
#include "cli/Coroutines.h"
#include "cli/SettingsActions.h"
#include "cli/SettingsJsonOutput.h"
#include "cli/SettingsTextOutput.h"
#include "cli/StandardInput.h"
#include "settings/SettingText.h"

#include <unistd.h>

namespace qrlogin {

namespace {

class SettingsCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::SettingsCommand)
public:
    SettingsCommand();

protected:
    ExitCode execute() override;

public:
    Candidates argumentsAfter(const QStringList &arguments) const override;

private:
    using Work = std::function<QCoro::Task<ExitCode>(SettingsActions &)>;

    static HelpGroup actions();
    tl::expected<Work, QString> workOf(QStringList words);
    tl::expected<QByteArray, QString> readDocument(const QString &path);
    ExitCode perform(const Connection &connection, const Work &work);

    StandardInput m_input;
    ConnectionOptions m_connection{ConnectionOptions::AccessKey::Alone};
    QCommandLineOption m_dryRun;
    QCommandLineOption m_json;
};

SettingsCommand::SettingsCommand()
    : Command(QLatin1String("settings")),
      m_dryRun(QStringLiteral("dry-run"), tr("For set and apply: show the changes, but do not save them.")),
      m_json(QStringLiteral("json"), tr("Print one JSON object."))
{
    describe(tr("Show, compare and change the settings of a user pool."));
    setArguments(QStringLiteral("get|set|diff|apply|advise"));
    addGroup(actions());
    for (const HelpGroup &group : ConnectionOptions::environmentHelp())
        addGroup(group);
    addOptions(m_connection.options() + QList{m_dryRun, m_json});
}

HelpGroup SettingsCommand::actions()
{
    return {tr("Actions"),
        {{QStringLiteral("get"), tr("show the settings; with --json, as a document")},
            {QStringLiteral("set NAME=VALUE..."),
                tr("change settings: qrcodeExpiresIn, ticketExpiresIn (seconds, or 3m, 1h, 2d), returnFullUserInfo, "
                   "allowExchangeUserInfoFromBrowser (on, off)")},
            {QStringLiteral("diff FILE"), tr("compare the pool with a document; - reads standard input")},
            {QStringLiteral("apply FILE"), tr("save the settings of the document")},
            {QStringLiteral("advise"), tr("recommend changes")}}};
}

Candidates SettingsCommand::argumentsAfter(const QStringList &arguments) const
{
    Candidates candidates;
    if (arguments.isEmpty()) {
        for (const HelpEntry &entry : actions().entries)
            candidates.words += {entry.term.section(u' ', 0, 0), entry.meaning};
    } else if (arguments.first() == QLatin1String("set")) {
        for (const QStringView name : settingNames)
            candidates.words += {name.toString() + u'=', SettingText::title(name)};
    } else {
        candidates.hasFiles = arguments.size() == 1
            && QStringList{QStringLiteral("diff"), QStringLiteral("apply")}.contains(arguments.first());
    }
    return candidates;
}

ExitCode SettingsCommand::execute()
{
    const auto connection = m_connection.read(m_parser, m_input);
    const auto work = workOf(m_parser.positionalArguments());
    if (!work)
        return misused(work.error());
    if (!connection)
        return misused(connection.error().split(u'\n'));
    return perform(*connection, *work);
}

tl::expected<SettingsCommand::Work, QString> SettingsCommand::workOf(QStringList words)
{
    const QString verb = words.isEmpty() ? QString() : words.takeFirst();
    if (m_parser.isSet(m_dryRun) && verb != QLatin1String("set") && verb != QLatin1String("apply"))
        return tl::unexpected(tr("Use --dry-run only with set or apply."));
    if (verb == QLatin1String("set")) {
        return Assignments::parse(words).map([](const QJsonObject &members) -> Work {
            return [members](SettingsActions &actions) { return actions.set(members); };
        });
    }
    if (verb == QLatin1String("diff") || verb == QLatin1String("apply")) {
        if (words.size() != 1)
            return tl::unexpected(tr("%1 takes exactly one file.").arg(verb));
        const auto action = verb == QLatin1String("diff") ? &SettingsActions::diff : &SettingsActions::apply;
        return readDocument(words.first()).map([action](const QByteArray &document) -> Work {
            return [action, document](SettingsActions &actions) { return (actions.*action)(document); };
        });
    }
    if (verb != QLatin1String("get") && verb != QLatin1String("advise"))
        return tl::unexpected(tr("Specify an action: get, set, diff, apply or advise."));
    if (!words.isEmpty())
        return tl::unexpected(tr("%1 does not take arguments.").arg(verb));
    return verb == QLatin1String("get") ? Work(&SettingsActions::get) : Work(&SettingsActions::advise);
}

tl::expected<QByteArray, QString> SettingsCommand::readDocument(const QString &path)
{
    // One byte beyond the limit is enough for the document to be found too large.
    constexpr qint64 limit = documentSizeLimit + 1;
    if (path == QLatin1String("-")) {
        return readDescriptor(STDIN_FILENO, limit).map_error([](const QString &problem) {
            return tr("Standard input cannot be read: %1").arg(problem);
        });
    }
    return readFile(path, limit).map_error([&path](const QString &problem) {
        return tr("%1 cannot be read: %2").arg(path, problem);
    });
}

ExitCode SettingsCommand::perform(const Connection &connection, const Work &work)
{
    CommandServices services;
    std::unique_ptr<SettingsOutput> output;
    if (m_parser.isSet(m_json))
        output = std::make_unique<SettingsJsonOutput>(m_out);
    else
        output = std::make_unique<SettingsTextOutput>(m_out, m_errors);
    SettingsActions actions(connection, services.context(), m_parser.isSet(m_dryRun), *output);
    const ExitCode code = runToEnd(work(actions)).value_or(ExitCode::Refused);
    output->finish();
    return code;
}

} // namespace

std::unique_ptr<Command> makeSettings()
{
    return std::make_unique<SettingsCommand>();
}

} // namespace qrlogin
