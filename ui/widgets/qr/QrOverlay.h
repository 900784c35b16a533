#pragma once

#include "theme/Accent.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace qrlogin {

/// The overlay of a QrView: an icon, a text, and a Refresh button if refreshing helps.
class QrOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit QrOverlay(QWidget *parent);

    /// On a code it dims the code and uses light colours in either theme; otherwise it uses the page's colours.
    void setOnCode(bool onCode);
    void setMessage(const QString &iconName, const QString &text, Accent accent);
    bool shows(const QString &iconName, const QString &text, Accent accent) const;
    void setWaiting(const QString &text);
    void setRefreshable(bool refreshable);

    /// The whole text. A long one is shown smaller, and in part if it does not fit then, with the whole in the tooltip.
    const QString &text() const { return m_message; }

signals:
    void refreshRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateMark();
    void updateButton();
    void fitText();
    void updateSpinner();
    int markExtent() const;
    QPixmap spinnerFrame() const;

    bool m_onCode = false;
    bool m_waiting = false;
    QString m_iconName;
    QString m_message;
    Accent m_accent = Accent::Neutral;
    QLabel *m_mark;
    QLabel *m_text;
    QPushButton *m_refresh;
    QTimer m_spinner;
    int m_angle = 0; ///< degrees
};

} // namespace qrlogin
