#include "traffic/KnownSecrets.h"

#include "traffic/Redaction.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace qrlogin {

void KnownSecrets::add(const Secret &value)
{
    if (value.reveal().size() < shortestSent)
        return;
    m_values.removeOne(value);
    if (m_values.size() == maximum)
        m_values.removeFirst();
    m_values.append(value);
}

void KnownSecrets::addSent(const QByteArray &json, const QByteArray &authorization)
{
    addNamed(json, shortestSent);
    add(Secret(authorization.sliced(authorization.lastIndexOf(' ') + 1)));
}

void KnownSecrets::addReceived(const QByteArray &json)
{
    addNamed(json, shortestReceived);
}

void KnownSecrets::addNamed(const QByteArray &json, qsizetype shortest)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    replacedSecrets(value, [&](const QString &, const QJsonValue &secret) {
        const QByteArray text = secret.toString().toUtf8();
        if (text.size() >= shortest)
            add(Secret(text));
        return secret;
    });
}

} // namespace qrlogin
