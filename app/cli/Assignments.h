#pragma once

#include "contract/LoginStrategy.h"

#include <QCoreApplication>

#include <functional>

namespace qrlogin {

/// What `set` is told to change, as people type it: `qrcodeExpiresIn=3m returnFullUserInfo=off`.
class Assignments
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Assignments)
public:
    /// Carries the changes out; what is not named stays.
    using Edit = std::function<void(LoginStrategy &)>;

    /// Names are those of the wire, each at most once. A period is whole seconds, or a whole number with s, m, h or d,
    /// which is the unit to show it in as well; a toggle is on, off, true or false. Fails in words.
    static tl::expected<Edit, QString> parse(const QStringList &texts);

private:
    static tl::expected<Edit, QString> parseOne(const QString &name, const QString &value);
};

} // namespace qrlogin
