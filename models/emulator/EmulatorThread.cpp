#include "emulator/EmulatorThread.h"

#include "emulator/HttpFront.h"
#include "emulator/Pool.h"
#include "emulator/PoolStore.h"

namespace qrlogin::emulator {

namespace {

constexpr int sweptPerTick = 1000;

EmulatorInfo infoOf(const PoolState &pool, quint16 port, const Secret &controlToken)
{
    const Application &app = pool.applications.first();
    EmulatorInfo info{QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)), pool.identity.name, pool.identity.id,
        pool.identity.secret, pool.identity.accessKeyId, pool.identity.accessKeySecret, app.id, app.name, app.secret,
        controlToken, {}};
    for (int i = 0; i < pool.users.count(); ++i) {
        const User &user = pool.users.at(i);
        info.users.append({user.username, QString::fromUtf8(user.password.reveal()), user.displayName});
    }
    return info;
}

} // namespace

EmulatorThread::EmulatorThread(
    EmulatorOptions options, const Clock &clock, std::unique_ptr<Random> random, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_clock(clock),
      m_random(std::move(random)),
      m_front(std::make_unique<HttpFront>(clock, m_options.limits))
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
    const auto port = m_front->listen(m_options.port);
    if (!port)
        return giveUp(port.error());

    Pool pool(std::move(*contents), **store, *m_random);
    const EmulatorInfo info = infoOf(pool.state(), *port, Secret(m_random->lettersAndDigits(32)));
    outcome.set_value(info);
    emit ready(info);
    m_front->run({[&](const Request &request) { return pool.handle(request, m_clock.now()); },
        [&] { pool.sweep(m_clock.now(), sweptPerTick); }});
}

} // namespace qrlogin::emulator
