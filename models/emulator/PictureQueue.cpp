#include "emulator/PictureQueue.h"

#include "qr/PictureReader.h"

#include <QCoroTask>

namespace qrlogin::emulator {

namespace {

QCoro::Task<void> readOne(PictureReader &reader, QByteArray file, std::function<void(const PictureReading &)> done)
{
    auto reading = reader.read(file, PictureFormats::Api);
    done(co_await reading);
}

} // namespace

PictureQueue::PictureQueue() = default;

PictureQueue::~PictureQueue()
{
    if (!m_thread.isRunning())
        return;
    // The processes belong to that thread.
    QMetaObject::invokeMethod(
        &m_inThread, [this] { m_reader.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

bool PictureQueue::read(const QByteArray &file, QByteArrayView peer, std::function<void(const PictureReading &)> done)
{
    const QByteArray address = peer.toByteArray();
    {
        const std::lock_guard lock(m_mutex);
        if (m_underWay.size() >= most || m_underWay.contains(address))
            return false;
        m_underWay.insert(address);
    }
    if (!m_thread.isRunning()) {
        m_inThread.moveToThread(&m_thread);
        m_thread.start();
    }
    const auto finish = [this, address, done = std::move(done)](const PictureReading &reading) {
        {
            const std::lock_guard lock(m_mutex);
            m_underWay.remove(address);
        }
        done(reading);
    };
    QMetaObject::invokeMethod(&m_inThread, [this, file, finish] {
        if (!m_reader)
            m_reader = std::make_unique<PictureReader>();
        readOne(*m_reader, file, finish);
    });
    return true;
}

} // namespace qrlogin::emulator
