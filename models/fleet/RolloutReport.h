#pragma once

#include "fleet/RolloutStore.h"

#include <QCoreApplication>

namespace qrlogin {

/// A rollout as a document, to attach to a change ticket. Contains no address and no secret.
class RolloutReport
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::RolloutReport)
public:
    static QString result(RolloutResult result);
    /// "3 pools: 2 written, 1 conflict".
    static QString summary(const RolloutRecord &record);

    static QByteArray markdown(const RolloutRecord &record);
    /// RFC 4180, UTF-8 with a byte order mark, a header line, a row for each setting.
    static QByteArray csv(const RolloutRecord &record);
    static QJsonObject json(const RolloutRecord &record);

    /// By the end of the file's name: .md, .csv or .json. Empty for another one.
    static QByteArray forFile(const QString &name, const RolloutRecord &record);
    static bool isKnownFile(const QString &name);
};

} // namespace qrlogin
