#pragma once

#include "base/Clock.h"
#include "widgets/Accessible.h"

#include <QTimer>
#include <QWidget>

namespace qrlogin {

/// The remaining part of a period as an arc and digits. The owner calls setPeriod() for each step.
class CountdownRing : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    explicit CountdownRing(QWidget *parent = nullptr);

    /// Milliseconds. A total of 0 shows an empty ring without digits.
    void setPeriod(qint64 total, qint64 remaining);

    /// True in the last fifth and after the end.
    bool isUrgent() const;

    QString digits() const { return m_digits; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }
    QSize sizeHint() const override { return {72, 72}; }
    QSize minimumSizeHint() const override { return {40, 40}; }
    QString accessibleText(QAccessible::Text kind) const override;
    std::optional<AccessibleRange> accessibleRange() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int remainingSeconds() const;
    int arcLength() const;

    qint64 m_total = 0;
    qint64 m_remaining = 0;
    QString m_digits;
};

/// Times out when the whole seconds that a countdown shows change, so that a view need not look more often.
class CountdownTimer : public QTimer
{
    Q_OBJECT
public:
    explicit CountdownTimer(QObject *parent = nullptr);

    /// The next timeout is when less than the whole seconds of `left` remain; none if no time is left.
    void follow(Milliseconds left);
};

} // namespace qrlogin
