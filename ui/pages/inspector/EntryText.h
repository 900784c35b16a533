#pragma once

#include "traffic/TrafficLog.h"

#include <QCoreApplication>

namespace qrlogin {

/// One entry of the traffic in full, as text to be read. Secrets are redacted in the entry already.
class EntryText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::EntryText)
public:
    /// Beyond these a text is cut, and says how much is missing: an editor lays out a whole line at once.
    static constexpr qsizetype maxCharacters = 200'000;
    static constexpr qsizetype maxInLine = 2'000;

    static QString request(const TrafficEntry &entry);
    static QString answer(const TrafficEntry &entry);
    static QString timing(const TrafficEntry &entry);

    /// What came of it, in a sentence.
    static QString outcome(const TrafficEntry &entry);

    /// `text` with as much of it as maxInLine allows.
    static QString shortened(const QString &text);

private:
    static QString body(const QByteArray &body);
};

} // namespace qrlogin
