#include "qr/ScanProbe.h"

namespace qrlogin {

ScanProbe::ScanProbe(QObject *parent)
    : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

ScanProbe::~ScanProbe()
{
    giveUp();
}

void ScanProbe::measure(const QImage &image, const QString &text)
{
    giveUp();
    m_margin.reset();
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    m_thread.start([this, image, text, cancelled = m_cancelled] {
        const auto margin = measureScannability(image, text, *cancelled);
        if (!margin)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, margin, cancelled] {
                if (m_cancelled != cancelled)
                    return;
                m_cancelled.reset();
                m_margin = margin;
                emit changed();
            },
            Qt::QueuedConnection);
    });
    emit changed();
}

void ScanProbe::cancel()
{
    giveUp();
    m_margin.reset();
    emit changed();
}

void ScanProbe::giveUp()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
    m_thread.clear();
}

} // namespace qrlogin

#include "moc_ScanProbe.cpp"
