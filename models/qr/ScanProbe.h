#pragma once

#include "qr/Scannability.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace qrlogin {

/// Measures the scannability of one picture after the other in a thread of its own. A picture in hand when another
/// comes, or when the probe goes, is given up before its next step.
class ScanProbe : public QObject
{
    Q_OBJECT
public:
    explicit ScanProbe(QObject *parent = nullptr);
    ~ScanProbe() override;

    /// The pixels of a code that says `text`. Forgets what was measured.
    void measure(const QImage &image, const QString &text);
    void cancel(); ///< forgets as well

    bool isMeasuring() const { return m_cancelled != nullptr; }
    const std::optional<Scannability> &margin() const { return m_margin; } ///< nothing before it is measured

signals:
    void changed();

private:
    void giveUp();

    std::optional<Scannability> m_margin;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the picture in hand
    QThreadPool m_thread; // last: its end waits for the step in hand, which may still post to us
};

} // namespace qrlogin
