#include "Assignments.h"
#include "Commands.h"
#include "ConnectionOptions.h"
#include "ConnectionsPath.h"
#include "Coroutines.h"
#include "JsonOutput.h"
#include "SettingsActions.h"
#include "TextOutput.h"
#include "base/Random.h"
#include "pool/KeyringSecretStore.h"

#include <QFile>
#include <QLocale>
#include <QNetworkAccessManager>

namespace qrlogin {

namespace {

class SettingsCommand
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::SettingsCommand)
public:
    SettingsCommand();

    ExitCode run(const QStringList &arguments);

private:
    using Work = std::function<QCoro::Task<ExitCode>(SettingsActions &)>;

    static QString description();
    tl::expected<Work, QString> workOf(QStringList words);
    tl::expected<QByteArray, QString> readFile(const QString &path);
    ExitCode perform(const Connection &connection, const Work &work);
    ExitCode misused(const QString &problem);

    QTextStream m_out{stdout};
    QTextStream m_errors{stderr};
    QFile m_input; ///< the standard input
    QCommandLineParser m_parser;
    ConnectionOptions m_connection;
    QCommandLineOption m_dryRun;
    QCommandLineOption m_json;
    QCommandLineOption m_help;
};

/// One byte beyond the limit is enough for the document to be found too large.
QByteArray readAsFarAsAllowed(QFile &file)
{
    QByteArray text, part;
    do {
        part = file.read(documentSizeLimit + 1 - text.size());
        text += part;
    } while (!part.isEmpty());
    return text;
}

SettingsCommand::SettingsCommand()
    : m_dryRun(QStringLiteral("dry-run"), tr("With set and apply: show what would change and send nothing.")),
      m_json(QStringLiteral("json"), tr("Print one JSON object.")),
      m_help({QStringLiteral("h"), QStringLiteral("help")}, tr("Print this text."))
{
    m_parser.setApplicationDescription(description());
    m_parser.addPositionalArgument(
        QStringLiteral("action"), tr("One of the above."), QStringLiteral("settings get|set|diff|apply|advise"));
    m_connection.addTo(m_parser);
    m_parser.addOptions({m_dryRun, m_json, m_help});
}

QString SettingsCommand::description()
{
    const QStringList parts{tr("The settings of a user pool."),
        tr("get                 show them; with --json, as a document to keep\n"
           "set NAME=VALUE...   change some: qrcodeExpiresIn, ticketExpiresIn (seconds, or 3m, 1h, 2d),\n"
           "                    returnFullUserInfo, allowExchangeUserInfoFromBrowser (on, off)\n"
           "diff FILE           compare the pool with a document; - reads the standard input\n"
           "apply FILE          save what the document holds\n"
           "advise              say what a careful administrator would change"),
        tr("Exit codes: 0 fine, 1 differs or advice found, 2 wrong usage, 3 cannot reach the pool,\n"
           "4 refused, 5 changed by somebody else meanwhile"),
        ConnectionOptions::environmentHelp()};
    return parts.join(QStringLiteral("\n\n"));
}

ExitCode SettingsCommand::run(const QStringList &arguments)
{
    if (const QString problem = ConnectionOptions::secretAmong(arguments); !problem.isEmpty())
        return misused(problem);
    if (!m_parser.parse(QStringList{QCoreApplication::applicationName()} + arguments))
        return misused(m_parser.errorText());
    if (m_parser.isSet(m_help)) {
        m_out << m_parser.helpText();
        return ExitCode::Fine;
    }
    if (!m_input.open(stdin, QIODevice::ReadOnly))
        return misused(m_input.errorString());
    KeyringSecretStore keyring;
    const auto connection = m_connection.read(
        m_parser, QProcessEnvironment::systemEnvironment(), m_input, {connectionsPath(), keyring});
    const auto work = workOf(m_parser.positionalArguments());
    if (!work)
        return misused(work.error());
    if (!connection)
        return misused(connection.error());
    return perform(*connection, *work);
}

tl::expected<SettingsCommand::Work, QString> SettingsCommand::workOf(QStringList words)
{
    const QString verb = words.isEmpty() ? QString() : words.takeFirst();
    if (m_parser.isSet(m_dryRun) && verb != QLatin1String("set") && verb != QLatin1String("apply"))
        return tl::unexpected(tr("--dry-run goes with set and apply."));
    if (verb == QLatin1String("set")) {
        return Assignments::parse(words).map([](const Assignments::Edit &edit) -> Work {
            return [edit](SettingsActions &actions) { return actions.set(edit); };
        });
    }
    if (verb == QLatin1String("diff") || verb == QLatin1String("apply")) {
        if (words.size() != 1)
            return tl::unexpected(tr("%1 takes one file.").arg(verb));
        const auto action = verb == QLatin1String("diff") ? &SettingsActions::diff : &SettingsActions::apply;
        return readFile(words.first()).map([action](const QByteArray &document) -> Work {
            return [action, document](SettingsActions &actions) { return (actions.*action)(document); };
        });
    }
    if (verb != QLatin1String("get") && verb != QLatin1String("advise"))
        return tl::unexpected(tr("Do what? One of get, set, diff, apply, advise."));
    if (!words.isEmpty())
        return tl::unexpected(tr("%1 takes nothing more.").arg(verb));
    return verb == QLatin1String("get") ? Work(&SettingsActions::get) : Work(&SettingsActions::advise);
}

tl::expected<QByteArray, QString> SettingsCommand::readFile(const QString &path)
{
    if (path == QLatin1String("-"))
        return readAsFarAsAllowed(m_input);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return readAsFarAsAllowed(file);
}

ExitCode SettingsCommand::perform(const Connection &connection, const Work &work)
{
    SystemClock clock;
    SystemRandom random;
    QNetworkAccessManager network;
    TrafficLog traffic;
    const QByteArray language = QLocale().language() == QLocale::Chinese ? "zh-CN" : "en-US";
    std::unique_ptr<SettingsOutput> output;
    if (m_parser.isSet(m_json))
        output = std::make_unique<JsonOutput>(m_out);
    else
        output = std::make_unique<TextOutput>(m_out, m_errors);
    SettingsActions actions(connection, {network, clock, random, traffic, language}, m_parser.isSet(m_dryRun), *output);
    const ExitCode code = runToEnd(work(actions)).value_or(ExitCode::Refused);
    output->finish();
    return code;
}

ExitCode SettingsCommand::misused(const QString &problem)
{
    m_errors << problem << '\n' << tr("qrlogin settings --help says more.") << '\n';
    return ExitCode::Usage;
}

} // namespace

ExitCode runSettings(const QStringList &arguments)
{
    return SettingsCommand().run(arguments);
}

} // namespace qrlogin
