#pragma once

#include <QAbstractButton>
#include <QVariantAnimation>

namespace qrlogin {

/// An on/off switch: a click or Space turns it. Text, if it has any, stands behind it; usually a QLabel with this as
/// its buddy names it instead. A screen reader sees a check box.
class Switch : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Switch(QWidget *parent = nullptr);
    explicit Switch(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool hitButton(const QPoint &position) const override;

private:
    QSize trackSize() const;
    QRect trackRect() const;
    void slide();

    QVariantAnimation m_slide; ///< where the thumb is: 0 off, 1 on
};

} // namespace qrlogin
