#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "base/Random.h"
#include "emulator/EmulatorInfo.h"
#include "emulator/http/Door.h"
#include "emulator/state/PoolRecords.h"

#include <QObject>

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <thread>

namespace qrlogin::emulator {

class HttpFront;
class Pool;

struct EmulatorOptions
{
    QString dataDirectory; ///< created if necessary; empty: in memory
    quint16 port = 0; ///< 0: any free port
    HttpLimits limits;
    QString listenAddress{}; ///< an address of this machine; empty is 127.0.0.1
    QStringList allowedOrigins{}; ///< whose pages may ask, besides those of this machine
    QList<User> users{}; ///< in place of those that the pool has; ids as usersFromDocument() leaves them
    QList<Application>
        applications{}; ///< in place of those that the pool has; as applicationsFromDocument() leaves them
    QList<QByteArray> allowedHosts{}; ///< that clients may call it besides its own; as HostGuard::hostIn() has them
    QList<StoredKey>
        keys{}; ///< of a pool that does not have keys yet; without them, it makes its own when it needs them
    Encryption encryption{}; ///< at that address
    std::optional<Door> room{}; ///< another address for the phones of a room; see RoomDoor, also for its limits
    std::function<void(const QByteArray &)> requestLog{}; ///< gets a line for each request, in the emulator's thread
};

/// An emulator and its thread. Clients use it over HTTP. The owner can only start it and, with the destructor, stop it:
/// pending responses are dropped; everything acknowledged is on disk.
class EmulatorThread : public QObject
{
    Q_OBJECT

public:
    /// A door that is open.
    struct Opened
    {
        QUrl url;
        QByteArray certificate; ///< see EmulatorInfo
        QByteArray fingerprint;
    };

    /// `clock` must outlive this object.
    EmulatorThread(
        EmulatorOptions options, const Clock &clock, std::unique_ptr<Random> random, QObject *parent = nullptr);
    ~EmulatorThread() override;

    /// Call once. ready() or failed() follows.
    void start();

    /// The same for callers without an event loop: waits for the result, and also emits the signal.
    Result<EmulatorInfo> startAndWait();

signals:
    void ready(const qrlogin::emulator::EmulatorInfo &info);

    /// Conflict if the port or the data directory is in use; other failures as in PoolStore::open().
    void failed(const qrlogin::Failure &failure);

private:
    Result<Opened> open(Door door, const QString &certificateDirectory);
    void run(std::promise<Result<EmulatorInfo>> outcome);
    void serve(Pool &pool);
    Instant time();

    const EmulatorOptions m_options;
    const Clock &m_clock;
    Instant m_origin; ///< what the clock would have shown at its running() of 0
    std::unique_ptr<Random> m_random;
    std::unique_ptr<HttpFront> m_front;
    std::future<Result<EmulatorInfo>> m_outcome;
    std::thread m_thread;
};

} // namespace qrlogin::emulator
