#pragma once

#include <QAbstractButton>
#include <QVariantAnimation>

namespace qrlogin {

/// An on/off switch: a click or Space toggles it. An optional text follows it; usually a QLabel buddy names it instead.
/// Screen readers see a check box.
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

    QVariantAnimation m_slide; ///< position of the thumb: 0 off, 1 on
};

} // namespace qrlogin
