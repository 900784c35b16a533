#include "emulator/EmulatorThread.h"

#include "emulator/KeptCertificate.h"
#include "emulator/PictureQueue.h"
#include "emulator/Pool.h"
#include "emulator/RoomDoor.h"
#include "emulator/api/PhonePage.h"
#include "emulator/http/HostGuard.h"
#include "emulator/http/HttpFront.h"
#include "emulator/http/RequestLog.h"
#include "emulator/http/TlsContext.h"
#include "emulator/state/ApplicationDocument.h"
#include "emulator/state/PoolStore.h"
#include "emulator/state/UserDocument.h"

#include <QSysInfo>

#include <algorithm>

namespace qrlogin::emulator {

namespace {

constexpr int sweptPerTick = 1000;
constexpr int roomDoor = 1; // the second one that is opened

QUrl urlOf(const HttpFront::Endpoint &endpoint)
{
    return QUrl(QStringLiteral("%1://%2:%3")
                    .arg(QLatin1String(endpoint.isSecure ? "https" : "http"), QLatin1String(endpoint.host))
                    .arg(endpoint.port));
}

/// What a certificate for the door has to name.
QList<QByteArray> namesOf(const Door &door)
{
    const QByteArray address = door.address.isEmpty() ? "127.0.0.1" : door.address.toLatin1();
    QList<QByteArray> names{address.contains(':') ? '[' + address + ']' : address};
    const auto own = HostGuard::hostIn(QSysInfo::machineHostName());
    if (own)
        names.append(*own);
    names.append("localhost");
    return names + door.alsoCalled;
}

/// Null for plain http.
Result<std::shared_ptr<TlsContext>> contextFor(const Door &door, const QString &dataDirectory, Instant now)
{
    if (std::holds_alternative<PlainHttp>(door.encryption))
        return std::shared_ptr<TlsContext>();
    if (const auto *identity = std::get_if<TlsIdentity>(&door.encryption))
        return TlsContext::make(*identity, now);
    const auto made = keptCertificate(dataDirectory, namesOf(door), now);
    if (!made)
        return tl::unexpected(made.error());
    return TlsContext::make(*made, now);
}

EmulatorInfo infoOf(const PoolState &pool, const EmulatorThread::Opened &door, const Secret &controlToken)
{
    const Application &app = pool.applications.first();
    EmulatorInfo info{door.url, pool.identity.name, pool.identity.id, pool.identity.secret, pool.identity.accessKeyId,
        pool.identity.accessKeySecret, app.id, app.name, app.secret, controlToken, {}};
    for (int i = 0; i < pool.users.count(); ++i) {
        const User &user = pool.users.at(i);
        info.users.append({user.username, QString::fromUtf8(user.password.reveal()), user.displayName});
    }
    info.certificate = door.certificate;
    info.fingerprint = door.fingerprint;
    return info;
}

/// A picture's request is gone when its response arrives.
template <typename Log>
std::function<void(const Response &)> laterIn(const Log &log, const Request &request)
{
    return [log, method = request.method.toByteArray(), path = request.path.toByteArray(),
               peer = request.peer.toByteArray()](const Response &response) {
        Request copy;
        copy.method = method;
        copy.path = path;
        copy.peer = peer;
        log(copy, response);
    };
}

} // namespace

EmulatorThread::EmulatorThread(
    EmulatorOptions options, const Clock &clock, std::unique_ptr<Random> random, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_clock(clock),
      m_random(std::move(random)),
      m_front(std::make_unique<HttpFront>())
{
    qRegisterMetaType<EmulatorInfo>();
    qRegisterMetaType<Failure>();
}

EmulatorThread::~EmulatorThread()
{
    m_front->stop();
    if (m_thread.joinable())
        m_thread.join();
}

void EmulatorThread::start()
{
    std::promise<Result<EmulatorInfo>> outcome;
    m_outcome = outcome.get_future();
    m_thread = std::thread([this, outcome = std::move(outcome)]() mutable { run(std::move(outcome)); });
}

Result<EmulatorInfo> EmulatorThread::startAndWait()
{
    start();
    return m_outcome.get();
}

void EmulatorThread::run(std::promise<Result<EmulatorInfo>> outcome)
{
    const auto giveUp = [&](const Failure &failure) {
        outcome.set_value(tl::unexpected(failure));
        emit failed(failure);
    };
    auto store = PoolStore::open(m_options.dataDirectory, *m_random, m_clock.now());
    if (!store)
        return giveUp(store.error());
    auto contents = (*store)->load();
    if (!contents)
        return giveUp(contents.error());
    const auto applications = withKeys(m_options.applications, contents->applications, *m_random);
    if (!m_options.users.isEmpty() || !applications.isEmpty()) {
        if (!m_options.users.isEmpty())
            contents->users = withIds(m_options.users, contents->users, *m_random, m_clock.now());
        if (!applications.isEmpty())
            contents->applications = applications;
        if (const auto replaced = (*store)->replace(*contents); !replaced)
            return giveUp(replaced.error());
    }
    if (contents->keys.isEmpty() && !m_options.keys.isEmpty()) {
        contents->keys = m_options.keys;
        if (const auto saved = (*store)->saveKeys(contents->keys); !saved)
            return giveUp(saved.error());
    }
    const auto own = open(
        {m_options.listenAddress, m_options.port, m_options.limits, m_options.allowedHosts, m_options.encryption},
        m_options.dataDirectory);
    if (!own)
        return giveUp(own.error());
    std::optional<Opened> room;
    if (m_options.room) {
        Door door = *m_options.room;
        door.limits = RoomDoor::limited(door.limits);
        const auto opened = open(door, {});
        if (!opened)
            return giveUp(opened.error());
        room = *opened;
    }

    const Secret controlToken(m_random->lettersAndDigits(32));
    PictureQueue pictures;
    const ReadPicture readPicture = [&pictures](const QByteArray &file, QByteArrayView peer, const auto &done) {
        return pictures.read(file, peer, done);
    };
    Pool pool(std::move(*contents), **store, *m_random,
        {m_options.allowedOrigins, controlToken, m_options.users, applications, readPicture});
    EmulatorInfo info = infoOf(pool.state(), *own, controlToken);
    if (room) {
        info.roomUrl = room->url;
        info.roomFingerprint = room->fingerprint;
    }
    outcome.set_value(info);
    emit ready(info);
    serve(pool);
}

Result<EmulatorThread::Opened> EmulatorThread::open(Door door, const QString &certificateDirectory)
{
    door.limits.uploadPath = PhonePage::readCodePath;
    door.limits.uploadBytes = PhonePage::largestPicture;
    const auto tls = contextFor(door, certificateDirectory, m_clock.now());
    if (!tls)
        return tl::unexpected(tls.error());
    const auto endpoint = m_front->listen(door, *tls);
    if (!endpoint)
        return tl::unexpected(endpoint.error());
    Opened opened{urlOf(*endpoint), {}, {}};
    if (*tls) {
        opened.certificate = (*tls)->certificate();
        opened.fingerprint = (*tls)->fingerprint();
    }
    return opened;
}

/// Set back, the clock of this computer does not lengthen the life of a code. Set forward, it ends codes as at any
/// pool.
Instant EmulatorThread::time()
{
    const Milliseconds running = m_clock.running();
    m_origin = std::max(m_origin, m_clock.now() - running);
    return m_origin + running;
}

void EmulatorThread::serve(Pool &pool)
{
    const auto handle = [&](const Request &request) {
        if (request.door == roomDoor) {
            if (auto response = RoomDoor::answer(request))
                return *std::move(response);
        }
        return pool.handle(request, time());
    };
    HttpFront::Callbacks callbacks;
    callbacks.handle = handle;
    callbacks.refused = [&](const Request &request, Response &response) { pool.addCorsHeaders(request, response); };
    callbacks.now = [&] { return pool.timeAt(time()); };
    callbacks.everyTick = [&] { pool.sweep(time(), sweptPerTick); };
    if (m_options.requestLog) {
        const auto log
            = [this, &pool, lines = RequestLog(m_options.requestLog)](const Request &request,
                  const Response &response) { lines.add(request, pool.publicPath(request.path), response, time()); };
        callbacks.handle = [handle, log](const Request &request) {
            const Response response = handle(request);
            if (response.later)
                response.later->made = laterIn(log, request);
            else
                log(request, response);
            return response;
        };
        callbacks.refused = [log, refused = callbacks.refused](const Request &request, Response &response) {
            refused(request, response);
            log(request, response);
        };
    }
    m_front->run(std::move(callbacks));
}

} // namespace qrlogin::emulator

#include "moc_EmulatorThread.cpp"
