#pragma once

#include <QList>
#include <QStringList>

namespace qrlogin::test {

/// A message of a translation file.
struct Message
{
    QString context;
    QString source;
    QString comment;
    QString type; ///< of the translation: empty if finished
    bool isPlural = false;
    QStringList forms;

    QString label() const { return QStringLiteral("%1: %2").arg(context, source); }
};

/// The messages of qrlogin_LANGUAGE.ts. Empty if the file is missing or invalid.
QList<Message> messagesOf(const QString &language);

} // namespace qrlogin::test
