#pragma once

#include "base/Secret.h"
#include "widgets/Translated.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace qrlogin {

class ElidedLabel;

/// A value to read and copy, in a fixed-width font: an ID, a ticket, a key. A secret stays masked, for screen readers
/// too, until revealed. Its copy is removed from the clipboard after a while, or with the field, unless the clipboard
/// has changed.
class CopyField : public Translated<QWidget>
{
    Q_OBJECT
public:
    static constexpr int forgetMilliseconds = 30'000;

    explicit CopyField(QWidget *parent = nullptr);
    ~CopyField() override;

    void setValue(const QString &value); ///< empty: shows a dash, cannot be copied
    void setSecret(const Secret &secret);

    bool isRevealed() const;
    void setRevealed(bool revealed); ///< for secrets only

    /// How long the clipboard keeps a secret; default forgetMilliseconds.
    void setForgetAfter(int milliseconds) { m_forgetting.setInterval(milliseconds); }

    /// The name of the value, for the buttons: "Copy ticket".
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
    Secret m_copied; ///< in the clipboard, if unchanged
    QTimer m_forgetting;
};

} // namespace qrlogin
