#pragma once

#include "client/PoolClient.h"
#include "theme/Accent.h"
#include "traffic/TrafficLog.h"

#include <QCoreApplication>

namespace qrlogin {

/// The full text of one traffic entry. The entry is already redacted.
class EntryText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::EntryText)
public:
    /// Longer texts are cut and state how much is missing, because an editor lays out a whole line at once.
    static constexpr qsizetype maxCharacters = 200'000;
    static constexpr qsizetype maxInLine = 2'000;

    static QString request(const TrafficEntry &entry);
    static QString answer(const TrafficEntry &entry);
    static QString timing(const TrafficEntry &entry);

    /// The result in one sentence.
    static QString outcome(const TrafficEntry &entry);
    static Accent accent(const TrafficEntry &entry);

    /// Why the request cannot be sent again; empty for RepeatObstacle::None.
    static QString obstacle(PoolClient::RepeatObstacle obstacle);

    /// `text`, shortened to maxInLine.
    static QString shortened(const QString &text);

private:
    static QString body(const QByteArray &body);
};

} // namespace qrlogin
