#pragma once

#include "qr/Scannability.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace qrlogin {

/// Measures the readability of one image at a time in its own thread. A new image, or the destructor, cancels the
/// current measurement before its next step.
class ScanProbe : public QObject
{
    Q_OBJECT
public:
    explicit ScanProbe(QObject *parent = nullptr);
    ~ScanProbe() override;

    /// Starts to measure the pixels of a code that contains `text`. Discards the previous result.
    void measure(const QImage &image, const QString &text);
    void cancel(); ///< also discards the result

    bool isMeasuring() const { return m_cancelled != nullptr; }
    const std::optional<Scannability> &margin() const { return m_margin; } ///< nothing until measured

signals:
    void changed();

private:
    void giveUp();

    std::optional<Scannability> m_margin;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the current image
    QThreadPool m_thread; // last: its destructor waits for the current step, which can still post to us
};

} // namespace qrlogin
