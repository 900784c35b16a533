#include "base/ReadFile.h"
#include "cli/Command.h"
#include "cli/CommandServices.h"
#include "cli/Commands.h"
#include "cli/ConnectionOptions.h"
#include "cli/Coroutines.h"
#include "cli/PhoneOutput.h"
#include "cli/StandardInput.h"
#include "qr/PictureReader.h"

#include <algorithm>
#include <unistd.h>

namespace qrlogin {

namespace {

constexpr QLatin1String confirmWord("confirm"), cancelWord("cancel");
const char passwordVariable[] = "QRLOGIN_PASSWORD";

class PhoneCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::PhoneCommand)
public:
    PhoneCommand();

protected:
    ExitCode execute() override;

public:
    Candidates argumentsAfter(const QStringList &arguments) const override;

private:
    std::optional<TestUser> userOf(const Connection &connection) const;
    QCoro::Task<ExitCode> scanPicture(QString path, TestUser user);
    QCoro::Task<ExitCode> scan(QByteArray text, TestUser user);
    /// The user's decision. The end of the input declines, and so does the end of the code's validity period.
    QrAction answer(const QString &username);

    CommandServices m_services;
    ConnectionOptions m_options{ConnectionOptions::AccessKey::NotAsked};
    QCommandLineOption m_user;
    QCommandLineOption m_then;
    QCommandLineOption m_json;
    StandardInput m_input;
    Connection m_connection;
    std::optional<PhoneOutput> m_output;
    PictureReader m_reader;
    std::unique_ptr<Phone> m_phone; // last: its destructor resumes our coroutines, as that of the reader does
};

PhoneCommand::PhoneCommand()
    : Command(QLatin1String("phone")),
      m_user(QStringLiteral("user"),
          tr("User who signs in on the phone. Default: the first test user of the connection."),
          QStringLiteral("name")),
      m_then(QStringLiteral("then"),
          tr("Action after the scan: confirm (approve) or cancel (decline). Default: read a line from standard input."),
          QStringLiteral("confirm|cancel")),
      m_json(QStringLiteral("json"), tr("Print one line of JSON for each step."))
{
    describe(
        tr("Simulate the phone for any login page: scan the QR code in an image of the page, show the requester, and "
           "approve or decline the login."));
    setArguments(QStringLiteral("PICTURE"));
    addGroup({tr("Arguments"),
        {{QStringLiteral("PICTURE"), tr("Image file, such as a screenshot of the page. Use - for standard input.")}}});
    QList<HelpGroup> variables = ConnectionOptions::environmentHelp(ConnectionOptions::AccessKey::NotAsked);
    variables.last().entries += {QString::fromLatin1(passwordVariable), tr("password of --user")};
    for (const HelpGroup &group : variables)
        addGroup(group);
    addOptions(m_options.options() + QList{m_user, m_then, m_json});
}

Candidates PhoneCommand::argumentsAfter(const QStringList &arguments) const
{
    return {.hasFiles = arguments.isEmpty()};
}

ExitCode PhoneCommand::execute()
{
    const QStringList pictures = m_parser.positionalArguments();
    if (pictures.size() != 1)
        return misused(tr("Specify one image."));
    const QString word = m_parser.value(m_then);
    if (m_parser.isSet(m_then) && word != confirmWord && word != cancelWord)
        return misused(tr("--then must be confirm or cancel."));
    if (pictures.first() == QLatin1String("-") && !m_parser.isSet(m_then))
        return misused(tr("Specify --then when you read the image from standard input."));

    if (m_parser.isSet(m_user) && !qEnvironmentVariableIsEmpty(passwordVariable))
        m_options.doWithout(SecretKind::TestUsers);
    const auto connection = m_options.read(m_parser, m_input);
    if (!connection)
        return misused(connection.error().split(u'\n'));
    m_connection = *connection;
    const auto user = userOf(m_connection);
    if (!user)
        return misused(tr("Specify the phone user with --user. If the connection does not have the password, set %1.")
                           .arg(QLatin1String(passwordVariable)));

    m_output.emplace(m_connection, m_parser.isSet(m_json), m_out, m_errors);
    return runToEnd(scanPicture(pictures.first(), *user)).value_or(ExitCode::Refused);
}

std::optional<TestUser> PhoneCommand::userOf(const Connection &connection) const
{
    const QString name = m_parser.value(m_user);
    // read() has rejected unusable variables.
    const auto environment = ConnectionOptions::trimmed(QProcessEnvironment::systemEnvironment());
    const Secret password(environment->value(QLatin1String(passwordVariable)).toUtf8());
    TestUser user{name, name, {}};
    if (const auto known = std::ranges::find_if(
            connection.testUsers, [&](const TestUser &one) { return name.isEmpty() || one.username == name; });
        known != connection.testUsers.end())
        user = *known;
    if (!name.isEmpty() && !password.isEmpty())
        user.password = password;
    if (user.username.isEmpty() || user.password.isEmpty())
        return std::nullopt;
    return user;
}

QCoro::Task<ExitCode> PhoneCommand::scanPicture(QString path, TestUser user)
{
    const bool isPiped = path == QLatin1String("-");
    const auto piped = isPiped ? readDescriptor(STDIN_FILENO, PictureReader::maximumBytes) : QByteArray();
    if (!piped)
        co_return misused(tr("Standard input cannot be read: %1").arg(piped.error()));
    auto looking = isPiped ? m_reader.read(*piped, PictureFormats::Any) : m_reader.readPath(path);
    const CodeInPicture picture = CodeInPicture::of(co_await looking);
    if (picture.outcome != CodeInPicture::Outcome::Code) {
        m_output->unreadable(picture);
        co_return ExitCode::Usage;
    }
    auto scanning = scan(picture.text, user);
    co_return co_await scanning;
}

QCoro::Task<ExitCode> PhoneCommand::scan(QByteArray text, TestUser user)
{
    // Reject a code that is not ours before any request. Expiry needs the pool's clock, which is not known yet.
    const ScannedCode code = scannedCode(text, m_connection.address.userPoolId, m_services.clock.now());
    if (code.problem != CodeProblem::None && code.problem != CodeProblem::Expired) {
        m_output->refused(code);
        co_return ExitCode::Differs;
    }

    QObject::connect(&m_services.traffic, &TrafficLog::recorded, QCoreApplication::instance(),
        [this](const TrafficEntry &entry) { m_output->setWatermark(entry.watermark); });
    m_phone = std::make_unique<Phone>(m_connection.address, m_connection.credentials.appSecret, m_services.context());
    const auto isFree = [this] { return !m_phone->isBusy(); };
    m_phone->signIn(user.username, user.password);
    auto signingIn = until(*m_phone, isFree);
    co_await signingIn;
    if (!m_phone->failure()) {
        m_output->signedIn(user.username);
        m_phone->scan(text);
        auto scanning = until(*m_phone, isFree);
        co_await scanning;
    }
    if (m_phone->refusal() != CodeProblem::None) {
        m_output->refused(m_phone->code());
        co_return ExitCode::Differs;
    }
    if (!m_phone->failure()) {
        m_output->scanned(*m_phone);
        answer(user.username) == QrAction::Confirm ? m_phone->confirm() : m_phone->cancel();
        auto acting = until(*m_phone, isFree);
        co_await acting;
    }
    if (m_phone->failure()) {
        m_output->failed(*m_phone->failure());
        co_return exitCodeOf(*m_phone->failure());
    }
    m_output->ended(m_phone->stage());
    co_return ExitCode::Fine;
}

QrAction PhoneCommand::answer(const QString &username)
{
    QString word = m_parser.value(m_then);
    const Milliseconds left = m_phone->payload()->expiresAt() - m_phone->poolClock().now();
    m_input.setDeadline(QDeadlineTimer(std::max(left, Milliseconds(0))));
    while (word != confirmWord && word != cancelWord) {
        m_errors << tr("Sign in as %1? Enter confirm or cancel: ").arg(username);
        m_errors.flush();
        word = m_input.readAnswer().value_or(cancelWord);
    }
    return word == confirmWord ? QrAction::Confirm : QrAction::Cancel;
}

} // namespace

std::unique_ptr<Command> makePhone()
{
    return std::make_unique<PhoneCommand>();
}

} // namespace qrlogin
