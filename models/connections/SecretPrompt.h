#pragma once

#include "base/Failure.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

#include <QCoroTask>

namespace qrlogin {

/// A question that the keyring asks the user, by its path on the bus.
class SecretPrompt : public QObject
{
    Q_OBJECT
public:
    /// What the keyring is called on the bus.
    static QString service() { return QStringLiteral("org.freedesktop.secrets"); }

    /// Has it asked, and waits for the answer, which may take as long as the user takes. Forbidden if the user says no
    /// or the keyring ends. The path "/" is not a question: the answer is empty at once.
    static QCoro::Task<Result<QVariant>> answer(QDBusConnection bus, QString path);

signals:
    void answered(bool isDismissed, const QVariant &result);

private slots:
    void complete(bool isDismissed, const QDBusVariant &result) { emit answered(isDismissed, result.variant()); }

private:
    SecretPrompt(const QDBusConnection &bus, const QString &path);
};

} // namespace qrlogin
