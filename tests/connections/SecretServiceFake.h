#pragma once

#include "connections/TravellingSecret.h"
#include "support/PrivateBus.h"

#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QMap>

namespace qrlogin::test {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

/// org.freedesktop.secrets as a keyring has it: one collection, which may be locked, with a prompt that the user
/// answers as `userUnlocks` says. Calls on objects below come here too.
class SecretServiceFake : public QDBusVirtualObject
{
    Q_OBJECT
public:
    struct Item
    {
        QString label;
        Attributes attributes;
        QByteArray value;
    };

    explicit SecretServiceFake(const QDBusConnection &bus);
    ~SecretServiceFake() override;

    void appear();
    void disappear();
    /// As from the desktop's own dialog.
    void setLocked(bool isLocked);

    QMap<QString, Item> items; ///< by path
    bool isLocked = false;
    bool userUnlocks = false;
    bool findsLocked = true; ///< some keyrings do not find what is locked
    bool isSilent = false; ///< takes calls and answers none
    int prompts = 0;
    int writes = 0;
    int deletions = 0;
    int reads = 0;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QVariantList answer(const QDBusMessage &message, QString *error);
    QVariantList search(const Attributes &wanted) const;
    QVariantList create(const QDBusMessage &message);
    QVariant property(const QString &path, const QString &name) const;

    QDBusConnection m_bus;
    int m_count = 0;
};

} // namespace qrlogin::test
