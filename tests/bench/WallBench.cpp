// Measures the wall of a room at 1920 x 1080 while fifty phones sign in by its second door: how long the thread of the
// window works for each turn that paints. Counts the CPU time of the thread, so other programs do not distort it. Exits
// with 1 if a figure exceeds its limit, or if a login is missing or belongs to another phone.
#include "audience/WallWindow.h"
#include "base/Clock.h"
#include "base/Random.h"
#include "bench/Figures.h"
#include "client/PoolClient.h"
#include "qr/PictureReader.h"
#include "shared/RoomEmulator.h"
#include "theme/Palettes.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QScreen>
#include <QThread>
#include <QTimer>

#include <QCoroTask>

#include <ctime>
#include <deque>
#include <memory>
#include <vector>

using namespace qrlogin;

namespace {

constexpr int phoneCount = 50;
constexpr double frameLimit = 16; // milliseconds
constexpr int longestRun = 90'000; // milliseconds

/// CPU time of this thread in milliseconds.
double worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Phones in a thread of their own, all of which come at once. Each takes one of the codes that are shown to it.
class Crowd : public QObject
{
public:
    explicit Crowd(const OpenRoom &room)
        : m_room(room)
    {
        m_room.connection.address.applicationHost = room.url;
    }

    void begin()
    {
        m_network = std::make_unique<QNetworkAccessManager>();
        const PoolContext context{*m_network, m_clock, m_random, m_traffic};
        for (int i = 0; i < phoneCount; ++i) {
            m_phones.push_back(std::make_unique<Phone>(m_room.connection, context));
            signIn(i);
        }
    }

    void see(const QString &code)
    {
        m_codes.push_back(code);
        serve();
    }

    void end()
    {
        m_phones.clear();
        m_network.reset();
    }

    /// By the order of the codes: whose phone scanned it. Read it after the thread has ended.
    QStringList scannedBy;

private:
    struct Phone
    {
        Phone(const Connection &connection, const PoolContext &context)
            : client(connection.address, context, Party::Phone, connection.credentials)
        {
        }
        Secret token;
        PoolClient client;
    };

    QCoro::Task<void> signIn(int phone)
    {
        const TestUser &user = m_room.connection.testUsers.at(phone % m_room.connection.testUsers.size());
        auto signingIn = m_phones[size_t(phone)]->client.signIn(user.username, user.password);
        const Result<TokenSet> tokens = co_await signingIn;
        if (!tokens)
            co_return;
        m_phones[size_t(phone)]->token = Secret(tokens->accessToken.toUtf8());
        m_waiting.push_back(phone);
        serve();
    }

    void serve()
    {
        while (!m_codes.empty() && !m_waiting.empty()) {
            login(m_waiting.front(), m_codes.front());
            m_waiting.pop_front();
            m_codes.pop_front();
        }
    }

    QCoro::Task<void> login(int phone, QString code)
    {
        Phone &mine = *m_phones[size_t(phone)];
        auto scanning = mine.client.setQrStatus(code, QrAction::Scan, mine.token);
        const Result<void> scanned = co_await scanning;
        if (!scanned)
            co_return;
        scannedBy += m_room.connection.testUsers.at(phone % m_room.connection.testUsers.size()).displayName;
        // People take a while, and not the same one.
        QTimer::singleShot(800 + phone * 137 % 2000, this, [this, phone, code] { approve(phone, code); });
    }

    QCoro::Task<void> approve(int phone, QString code)
    {
        Phone &mine = *m_phones[size_t(phone)];
        auto approving = mine.client.setQrStatus(code, QrAction::Confirm, mine.token);
        const Result<void> approved = co_await approving;
        Q_UNUSED(approved)
    }

    OpenRoom m_room;
    SystemClock m_clock;
    SystemRandom m_random;
    TrafficLog m_traffic;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::vector<std::unique_ptr<Phone>> m_phones;
    std::deque<int> m_waiting;
    std::deque<QString> m_codes;
};

/// The work of the thread in each turn of its event loop, those with a paint apart.
class Turns : public QObject
{
public:
    explicit Turns(QWidget &window)
    {
        window.installEventFilter(this);
        // The time of the processor stands still while the thread waits.
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            const double now = worked();
            (m_paints ? painting : others).push_back(now - m_start);
            m_start = now;
            m_paints = false;
        });
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_paints = m_paints || event->type() == QEvent::UpdateRequest;
        return false;
    }

    std::vector<double> painting, others;

private:
    double m_start = worked();
    bool m_paints = false;
};

} // namespace

int main(int argc, char *argv[])
{
    if (const auto served = PictureReader::serve(argc, argv))
        return *served;
    QApplication application(argc, argv);
    QApplication::setPalette(lightPalette());
    SystemClock clock;
    SystemRandom random;
    QNetworkAccessManager network;
    TrafficLog traffic;
    RoomEmulator emulator(clock);
    WallWindow window(emulator.doorstep(), nullptr);
    std::unique_ptr<Crowd> crowd;
    std::unique_ptr<Turns> turns;
    QThread thread;
    QString seen;
    QElapsedTimer took;

    emulator.doorstep().open({QStringLiteral("127.0.0.2"), 0, false}, [&](const Result<OpenRoom> &room) {
        if (!room)
            qFatal("the room did not open: %s", qPrintable(room.error().message));
        window.presentRoom(QGuiApplication::primaryScreen(), *room, {}, {network, clock, random, traffic});
        window.showNormal();
        window.resize(1920, 1080);
        crowd = std::make_unique<Crowd>(*room);
        crowd->moveToThread(&thread);
        thread.start();
        QMetaObject::invokeMethod(crowd.get(), [&] { crowd->begin(); });
        turns = std::make_unique<Turns>(window);
        took.start();
        const auto show = [&] {
            const BrowserSession &shown = window.room()->shown();
            if (shown.phase() != BrowserSession::Phase::Polling || shown.qrcodeId() == seen)
                return;
            seen = shown.qrcodeId();
            QMetaObject::invokeMethod(crowd.get(), [&, code = seen] { crowd->see(code); });
        };
        QObject::connect(window.room(), &Room::shownChanged, &window, show);
        QObject::connect(window.room(), &Room::guestChanged, &window, [&] {
            if (figuresOf(window.room()->guests()).signedIn == phoneCount)
                QTimer::singleShot(500, &application, [] { QCoreApplication::exit(0); });
        });
    });
    QTimer::singleShot(longestRun, &application, [] { QCoreApplication::exit(0); });
    QApplication::exec();

    if (!crowd)
        return 1;
    const auto elapsed = double(took.elapsed()) / 1000;
    const QList<RoomGuest> guests = window.room()->guests();
    QMetaObject::invokeMethod(
        crowd.get(), [&] { crowd->end(); }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
    QStringList names;
    for (const RoomGuest &guest : guests)
        names += guest.name;
    bench::Figures figures;
    figures.note(QStringLiteral("time for all phones"), elapsed, QStringLiteral("s"));
    figures.holds(QStringLiteral("each phone signed in once"),
        figuresOf(guests).signedIn == phoneCount && guests.size() == phoneCount);
    figures.holds(QStringLiteral("none crossed"), names == crowd->scannedBy);
    figures.note(QStringLiteral("turns that paint"), double(turns->painting.size()));
    figures.note(QStringLiteral("their median"), bench::median(turns->painting), QStringLiteral("ms"));
    figures.atMost(frameLimit, QStringLiteral("their 99th percentile"), bench::percentile(turns->painting, 0.99),
        QStringLiteral("ms"));
    figures.atMost(frameLimit, QStringLiteral("99th percentile of the others"), bench::percentile(turns->others, 0.99),
        QStringLiteral("ms"));
    figures.note(QStringLiteral("longest of all"),
        std::max(bench::percentile(turns->painting, 1), bench::percentile(turns->others, 1)), QStringLiteral("ms"));
    turns.reset();
    window.close();
    return figures.exitCode();
}
