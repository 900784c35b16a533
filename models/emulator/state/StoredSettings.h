#pragma once

#include "base/Clock.h"
#include "contract/Brand.h"
#include "contract/LoginStrategy.h"
#include "contract/RequestText.h"

#include <QByteArray>
#include <QList>

namespace qrlogin::emulator {

/// One member of the security settings and its JSON text.
struct Setting
{
    QByteArray name;
    QByteArray text;

    bool operator==(const Setting &) const = default;
};

/// All security settings of a pool (docs/contract.md, section 2). Each keeps its original JSON text, so that an update
/// of one leaves the others unchanged, byte for byte.
class StoredSettings
{
public:
    /// The defaults.
    StoredSettings();

    /// A name that is missing gets its default, and an unknown name is left out. All texts must be valid.
    explicit StoredSettings(const QList<Setting> &stored);

    /// The same of what a store has. Malformed, with the name, where a text is not one JSON value of its type.
    static Result<StoredSettings> fromStore(const QList<Setting> &stored);

    /// The whole object as that brand spells it: the life of a token has another name in each.
    QByteArray toJson(Brand brand) const;

    /// Checks the members of an update and returns them in stored form; changes nothing. Ignores unknown names, like a
    /// server with a fixed schema. Fails with 400 for a wrong type, a value out of range, and an incomplete login
    /// strategy. Omitted units do not change.
    Result<QList<Setting>> checkedChanges(const QJsonObject &body, const RequestParameters &bodyTexts) const;

    void apply(const QList<Setting> &changes);

    const QList<Setting> &all() const { return m_settings; }
    const LoginStrategy &strategy() const { return m_strategy; }
    Seconds tokenLife() const { return m_tokenLife; }
    const QStringList &allowedOrigins() const { return m_allowedOrigins; }

private:
    void readBack();

    QList<Setting> m_settings;
    LoginStrategy m_strategy;
    Seconds m_tokenLife{0};
    QStringList m_allowedOrigins;
};

} // namespace qrlogin::emulator
