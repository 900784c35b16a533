#pragma once

#include "theme/Accent.h"
#include "widgets/Accessible.h"

#include <QWidget>

namespace qrlogin {

/// A small phone with what its screen shows: one icon and a few words.
class PhonePicture : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    struct Screen
    {
        QString iconName;
        Accent accent = Accent::Neutral;
        QString words;
        QString user; ///< who is signed in; empty for none

        bool operator==(const Screen &) const = default;
    };

    explicit PhonePicture(QWidget *parent = nullptr);

    void setScreen(const Screen &screen);
    const Screen &screenContent() const { return m_screen; }

    QString accessibleText(QAccessible::Text kind) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Screen m_screen;
};

} // namespace qrlogin
