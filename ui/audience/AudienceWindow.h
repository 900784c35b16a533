#pragma once

#include "widgets/Accessible.h"
#include "widgets/Translated.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QScreen;

namespace qrlogin {

/// A window that fills a screen for an audience. Esc and F11 close it, S moves it to the next screen. Without input it
/// hides the pointer and the hints. Its type grows with it: readable from the last row.
class AudienceWindow : public Translated<QWidget>, public AccessiblePart
{
    Q_OBJECT
public:
    static constexpr int restMilliseconds = 3'000;

    /// A top-level window that `parent` owns.
    explicit AudienceWindow(QWidget *parent);

    /// Fills `screen`.
    virtual void present(QScreen *screen);

    /// How long without input until the pointer and hints are hidden.
    void setRestAfter(int milliseconds) { m_rest.setInterval(milliseconds); }

    QString accessibleText(QAccessible::Text kind) const override;

signals:
    void shownChanged(bool shown);

protected:
    /// What the keys of the window do, for the line of hints.
    virtual QString keys() const = 0;
    /// The subject, for a screen reader.
    virtual QString subject() const = 0;
    /// Acts on a key. False: not one of the window's.
    virtual bool act(int key) = 0;
    /// `unit`: a thirtieth of the window's height, in pixels.
    virtual void scaleTo(int unit) = 0;

    /// Esc and F11.
    virtual void leave() { close(); }

    QLabel *hints() const { return m_hints; }
    /// Shows keys() again, if the hints are shown.
    void showHints();
    /// Call it once all parts exist: the pointer wakes the hints wherever it is.
    void trackPointer();
    /// The font with this size and weight.
    QFont sized(int pixels, QFont::Weight weight = QFont::Normal) const;
    /// Sets the text, and announces it if it is another one.
    static void announce(QLabel *label, const QString &text);

    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void wake();
    void rest();
    void moveToNextScreen();

    QTimer m_rest;
    QLabel *m_hints;
};

/// The first screen that `window` is not on, or the only screen.
QScreen *presentationScreen(const QWidget &window);

} // namespace qrlogin
