#include "cli/Demo.h"

#include "cli/Coroutines.h"
#include "client/FailureText.h"
#include "client/TokenText.h"
#include "qr/QrCode.h"
#include "scan/Backend.h"
#include "scan/BrowserSession.h"
#include "scan/Phone.h"
#include "settings/SettingText.h"
#include "settings/SettingsModel.h"
#include "traffic/TrafficText.h"

#include <QJsonDocument>
#include <QObject>

#include <algorithm>

namespace qrlogin {

Demo::Demo(const Connection &connection, const PoolContext &context, Output &out, Output &errors)
    : m_connection(connection),
      m_context(context),
      m_out(out),
      m_errors(errors)
{
}

QCoro::Task<bool> Demo::run()
{
    QObject listening;
    QObject::connect(&m_context.traffic, &TrafficLog::recorded, &listening,
        [this](const TrafficEntry &entry) { m_timeline += entry; });

    m_out << tr("Pool: %1, %2").arg(m_connection.badge.name, m_connection.address.managementHost.toString()) << '\n';
    auto changing = changeSettings();
    const bool isChanged = co_await changing;
    if (!isChanged)
        co_return false;
    auto scanning = scanOnce();
    const bool isLoggedIn = co_await scanning;
    printTimeline();
    co_return isLoggedIn;
}

QCoro::Task<bool> Demo::changeSettings()
{
    const auto isIdle = [](const SettingsModel &model) {
        return [&model] { return model.activity() == SettingsModel::Activity::Idle; };
    };
    const auto print = [this](const SettingsModel &model) {
        for (const QStringView name : settingNames)
            m_out << "  " << SettingText::title(name) << ": " << SettingText::value(name, model.saved()) << '\n';
    };

    heading(tr("Pool settings"));
    SettingsModel model(m_connection, m_context);
    model.load();
    co_await until(model, isIdle(model));
    if (model.failure())
        co_return failed(*model.failure());
    print(model);

    heading(tr("Set the QR code validity period to 3 minutes and save"));
    model.setPeriod(qrcodePeriodRule, 180, PeriodUnit::Minute);
    model.save();
    co_await until(model, isIdle(model));
    if (model.failure())
        co_return failed(*model.failure());

    heading(tr("Read the settings again"));
    SettingsModel second(m_connection, m_context);
    second.load();
    co_await until(second, isIdle(second));
    if (second.failure())
        co_return failed(*second.failure());
    print(second);
    co_return second.saved() == model.saved();
}

QCoro::Task<bool> Demo::scanOnce()
{
    using Phase = BrowserSession::Phase;
    heading(tr("The browser requests a QR code"));
    BrowserSession browser(m_connection.address, m_context);
    Phone phone(m_connection.address, m_connection.credentials.appSecret, m_context);
    Backend backend(m_connection.address, m_connection.credentials.appSecret, m_context);
    browser.start();
    co_await until(browser, [&] { return browser.phase() != Phase::Generating; });
    if (browser.failure())
        co_return failed(*browser.failure());
    if (const auto code = QrCode::encode(browser.payloadText()))
        m_out.addLines(code->toBlocks() + u'\n');
    if (!m_connection.address.watermark.isEmpty())
        m_out << m_connection.address.watermark << '\n';
    m_out << QString::fromUtf8(browser.payloadText()) << '\n';

    const auto polled = [&](QrStatus status) {
        return [&browser, status] {
            return browser.phase() != Phase::Polling || (browser.pollCount() > 0 && browser.status() == status);
        };
    };
    // The last entry of all can be the phone's, which can hear of the new state after the browser, or the user's photo.
    const auto printPoll = [&] {
        const auto isPoll = [](const TrafficEntry &entry) { return entry.party == Party::Browser && !entry.isImage; };
        const auto poll = std::find_if(m_timeline.crbegin(), m_timeline.crend(), isPoll);
        m_out << tr("  Poll response: %1").arg(QString::fromUtf8(poll->answerBody)) << '\n';
    };
    co_await until(browser, polled(QrStatus::Pending));
    printPoll();

    const TestUser &user = m_connection.testUsers.first();
    heading(tr("%1's phone signs in and scans").arg(user.displayName));
    phone.signIn(user.username, user.password);
    co_await until(phone, [&] { return !phone.isBusy(); });
    if (!phone.failure())
        phone.scan(browser.payloadText());
    co_await until(phone, [&] { return !phone.isBusy(); });
    if (phone.failure())
        co_return failed(*phone.failure());
    co_await until(browser, polled(QrStatus::Scanned));
    printPoll();

    heading(tr("The phone approves"));
    phone.confirm();
    co_await until(phone, [&] { return !phone.isBusy(); });
    if (phone.failure())
        co_return failed(*phone.failure());
    co_await until(browser, polled(QrStatus::Authorized));
    printPoll();

    heading(tr("The backend exchanges the ticket"));
    backend.exchange(browser.report().ticket, PoolClient::ExchangeAs::Server);
    co_await until(backend, [&] { return !backend.isBusy(); });
    if (!backend.outcome()->has_value())
        co_return failed(backend.outcome()->error());
    const TokenSet &tokens = **backend.outcome();
    m_out << tr("  Token set: scope %1, valid for %2")
                 .arg(tokens.scope,
                     tokens.expireIn ? SettingText::seconds(*tokens.expireIn)
                                     : tr("a time that the pool does not state"))
          << '\n';

    heading(tr("The backend verifies the ID token"));
    co_await until(backend, [&] { return backend.verification() || tokens.idToken.isEmpty(); });
    if (const auto &verification = backend.verification())
        m_out << "  " << TokenText::summary(*verification) << '\n';
    co_return true;
}

bool Demo::failed(const Failure &failure)
{
    m_errors.addProblem(tr("The demo failed: %1").arg(FailureText::describe(failure)));
    return false;
}

void Demo::heading(const QString &text)
{
    m_out << '\n' << text << '\n';
    m_out.flush();
}

void Demo::printTimeline()
{
    heading(tr("Timeline"));
    for (const TrafficEntry &entry : m_timeline) {
        const QString outcome = entry.failure ? FailureText::describe(*entry.failure) : tr("OK");
        m_out << "  " << TrafficText::time(entry.at) << "  " << TrafficText::party(entry.party).leftJustified(9)
              << QString::fromLatin1(entry.method).leftJustified(5) << entry.path.section(u'?', 0, 0).leftJustified(48)
              << outcome << '\n';
    }
    m_out.flush();
}

} // namespace qrlogin
