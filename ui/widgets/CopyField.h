#pragma once

#include "base/Secret.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace qrlogin {

class ElidedLabel;

/// A value to be read and copied, in a fixed-width font: an id, a ticket, a key. A secret stays masked, for screen
/// readers too, until it is revealed.
class CopyField : public QWidget
{
    Q_OBJECT
public:
    explicit CopyField(QWidget *parent = nullptr);

    void setValue(const QString &value); ///< empty: a dash, and nothing to copy
    void setSecret(const Secret &secret);

    bool isRevealed() const;
    void setRevealed(bool revealed); ///< has a meaning for a secret only

    /// What the value is, for the names of the buttons: "Copy ticket".
    void setSubject(const QString &subject);

    QString shownText() const;

signals:
    void copied();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void showValue();
    void retranslate();

    QString m_value;
    Secret m_secret;
    bool m_isSecret = false;
    QString m_subject;
    ElidedLabel *m_label;
    QToolButton *m_reveal;
    QToolButton *m_copy;
    QTimer m_copiedMark;
};

} // namespace qrlogin
