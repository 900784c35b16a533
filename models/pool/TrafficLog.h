#pragma once

#include "base/Clock.h"
#include "base/Failure.h"

#include <QObject>

#include <optional>

namespace qrlogin {

/// Who sends a request. The console itself, where it reads and writes settings, is the administrator; the observer is
/// somebody who knows a code's id and nothing else.
enum class Party { Administrator, Browser, Phone, Backend, Observer };

/// One request and its answer, as far as anybody may see them: secrets are gone before an entry is made.
struct TrafficEntry
{
    Instant at; ///< when it was sent
    Milliseconds took{0};
    Party party = Party::Administrator;
    QByteArray method;
    QString path; ///< with the query
    QByteArray requestBody; ///< redacted
    int httpStatus = 0; ///< 0 if no answer came
    QByteArray answerBody; ///< redacted; empty for images
    std::optional<Failure> failure; ///< what went wrong, the envelope's failure included
};

/// What every client of one pool sends, in the order of the answers.
class TrafficLog : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void record(const TrafficEntry &entry) { emit recorded(entry); }

signals:
    void recorded(const qrlogin::TrafficEntry &entry);
};

/// `json` with every password, secret, ticket and token replaced, at any depth. Of what is not JSON, only the length.
QByteArray redacted(const QByteArray &json);

} // namespace qrlogin
