#pragma once

#include "traffic/KnownSecrets.h"

#include <QJsonValue>
#include <QStringList>

namespace qrlogin {

/// Puts a mask in place of what is secret in a text (Redaction.h). Takes time in proportion to the text.
class TextMask
{
public:
    TextMask(const KnownSecrets &known, const QString &mask);

    /// Any text, JSON included.
    QString text(const QString &text) const { return maskedText(text, 0); }
    /// An address; its host stays.
    QString address(const QString &address) const;
    /// What has a secret's name in `value`, and every text and name in it.
    QJsonValue json(const QJsonValue &value) const { return maskedJson(value, 0); }

private:
    QJsonValue maskedJson(const QJsonValue &value, int depth) const;
    QJsonValue maskedTexts(const QJsonValue &value, int depth) const;
    QString maskedText(const QString &text, int depth) const;
    QString maskedJsonText(const QString &text, int depth) const;
    QString withoutKnown(QString text) const;
    QString maskedPlainText(const QString &text, int depth) const;
    QString maskedPairs(const QString &text, int depth) const;
    QString maskedPair(const QString &piece, int depth) const;

    QStringList m_known;
    QString m_mask;
};

} // namespace qrlogin
