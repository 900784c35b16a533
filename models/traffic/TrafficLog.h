#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "base/Secret.h"
#include "traffic/KnownSecrets.h"

#include <QList>
#include <QObject>
#include <QPair>

#include <array>
#include <optional>

class QNetworkRequest;

namespace qrlogin {

struct HttpAnswer;

/// Who sends a request. The console itself is the administrator: it reads and writes settings. The observer knows the
/// ID of a code and does not have credentials.
enum class Party { Administrator, Browser, Phone, Backend, Observer };

inline constexpr std::array allParties{
    Party::Administrator, Party::Browser, Party::Phone, Party::Backend, Party::Observer};

/// One request and its response, redacted. What is needed to send the request again is stored as Secrets.
struct TrafficEntry
{
    static constexpr qsizetype maxPictureBytes = 256 * 1024;

    Instant at; ///< when the request was sent
    Milliseconds took{0};
    Party party = Party::Administrator;
    QByteArray method;
    QString path; ///< with the query, redacted
    QByteArray requestBody; ///< redacted
    int httpStatus = 0; ///< 0 without a response
    QByteArray answerBody; ///< redacted; empty for images
    std::optional<Failure> failure; ///< what went wrong, the envelope's failure included; redacted

    Milliseconds waited{0}; ///< time to the response head, at most `took`
    std::optional<Instant> serverTime = {}; ///< the response's `Date`, rounded down to seconds
    QByteArray url = {}; ///< complete, percent-encoded and redacted
    QByteArray requestHead = {}; ///< "Name: value" and a line feed for each header that we set, redacted
    QByteArray answerHead = {}; ///< the same format
    qint64 requestSize = 0; ///< bytes of the body as sent
    qint64 answerSize = 0; ///< bytes of the body as received
    QString connectionId = {}; ///< of the connection it was sent on
    QString watermark = {}; ///< the connection's, or the response's own; shown with the entry; empty for a real pool
    QByteArray picture = {}; ///< an image in the response, as received; empty if it is longer than maxPictureBytes
    bool isImage = false; ///< an image requested without credentials, possibly from another host

    /// To send the request again:
    bool isSigned = false; ///< with the access key; a signature is valid once
    Secret authorization = {}; ///< the header as sent, unless it was signed
    Secret sentBody = {};
    Secret grantedAuthorization = {}; ///< a sign-in's access token: its user's later requests carry it

    /// The console ended the request, so it did not wait for a response.
    bool isCancelled() const { return failure && failure->kind == FailureKind::Cancelled; }
    int apiCode() const { return failure ? failure->apiCode : 0; }
    /// Approximate memory use in bytes.
    qint64 cost() const;
};

using HeaderLines = QList<QPair<QByteArray, QByteArray>>;

/// Parses a `requestHead` or `answerHead`.
HeaderLines headerLines(const QByteArray &head);

/// The value of the first header with that name, in any case; empty if absent.
QByteArray headerValue(const QByteArray &head, QByteArrayView name);

/// The entry of a request that is about to be sent.
TrafficEntry entryOf(Party party, const QByteArray &method, const QNetworkRequest &request, const QByteArray &body,
    Instant now, const KnownSecrets &known = {});

/// Puts into the entry what came back.
void addAnswer(TrafficEntry &entry, const HttpAnswer &answer, const KnownSecrets &known = {});
/// Puts into the entry what went wrong; the message is redacted.
void addFailure(TrafficEntry &entry, Failure failure, const KnownSecrets &known = {});

/// What every client of one pool sends, in the order of the answers, and the secrets that must not show in it.
class TrafficLog : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    KnownSecrets &secrets() { return m_secrets; }

    void record(const TrafficEntry &entry) { emit recorded(entry); }

signals:
    void recorded(const qrlogin::TrafficEntry &entry);

private:
    KnownSecrets m_secrets;
};

} // namespace qrlogin
