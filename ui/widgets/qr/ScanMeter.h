#pragma once

#include "qr/ScanProbe.h"
#include "theme/Accent.h"
#include "widgets/Accessible.h"

#include <QTimer>
#include <QWidget>

namespace qrlogin {

class QrView;

/// How well a camera can read the displayed code, as four bars. Reads its pixels again, smaller, blurred and paler, in
/// another thread. Measures only while visible.
class ScanMeter : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    /// The view outlives the meter, or both are deleted together.
    explicit ScanMeter(QrView &view, QWidget *parent = nullptr);

    /// The payload of the code; empty: do not measure.
    void setExpected(const QString &text);

    bool isMeasuring() const { return m_settling.isActive() || m_probe.isMeasuring(); }
    const std::optional<Scannability> &margin() const { return m_probe.margin(); }

    QString verdict() const; ///< two or three words
    QString words() const; ///< the margins in a sentence; empty without a result
    Accent accent() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QString accessibleText(QAccessible::Text kind) const override;
    std::optional<AccessibleRange> accessibleRange() const override;

signals:
    void changed();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void lookSoon();
    void look();
    void tell();

    QrView &m_view;
    QString m_expected;
    QString m_told; ///< the last verdict and words
    QTimer m_settling;
    ScanProbe m_probe;
};

} // namespace qrlogin
