#pragma once

#include "qr/PictureReading.h"

#include <QByteArray>
#include <QSet>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>

namespace qrlogin {
class PictureReader;
}

namespace qrlogin::emulator {

/// Reads the pictures of phones with a PictureReader in a thread of its own: two at a time, and one for each address.
/// The thread begins with the first picture. The destructor ends all readings as Cancelled before it returns.
class PictureQueue
{
public:
    static constexpr int most = 2;

    PictureQueue();
    ~PictureQueue();
    PictureQueue(const PictureQueue &) = delete;
    PictureQueue &operator=(const PictureQueue &) = delete;

    /// See ReadPicture. Call it in one thread.
    bool read(const QByteArray &file, QByteArrayView peer, std::function<void(const PictureReading &)> done);

private:
    std::mutex m_mutex;
    QSet<QByteArray> m_underWay; ///< addresses
    QThread m_thread;
    QObject m_inThread;
    std::unique_ptr<PictureReader> m_reader;
};

} // namespace qrlogin::emulator
