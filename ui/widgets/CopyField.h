#pragma once

#include "base/Secret.h"
#include "widgets/Translated.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace qrlogin {

class ElidedLabel;

/// A value to be read and copied, in a fixed-width font: an id, a ticket, a key. A secret stays masked, for screen
/// readers too, until it is revealed; a copy of it leaves the clipboard after a while, or with the field, unless
/// something else has been copied since.
class CopyField : public Translated<QWidget>
{
    Q_OBJECT
public:
    static constexpr int forgetMilliseconds = 30'000;

    explicit CopyField(QWidget *parent = nullptr);
    ~CopyField() override;

    void setValue(const QString &value); ///< empty: a dash, and nothing to copy
    void setSecret(const Secret &secret);

    bool isRevealed() const;
    void setRevealed(bool revealed); ///< has a meaning for a secret only

    /// How long the clipboard holds a secret; forgetMilliseconds at first.
    void setForgetAfter(int milliseconds) { m_forgetting.setInterval(milliseconds); }

    /// What the value is, for the names of the buttons: "Copy ticket".
    void setSubject(const QString &subject);

    QString shownText() const;

signals:
    void copied();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void retranslate() override;

private:
    void copy();
    void forgetCopy();
    void showValue();

    QString m_value;
    Secret m_secret;
    bool m_isSecret = false;
    QString m_subject;
    ElidedLabel *m_label;
    QToolButton *m_reveal;
    QToolButton *m_copy;
    QTimer m_copiedMark;
    Secret m_copied; ///< what the clipboard may still hold
    QTimer m_forgetting;
};

} // namespace qrlogin
