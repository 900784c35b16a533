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

/// Who sends a request. The console itself, where it reads and writes settings, is the administrator; the observer is
/// an onlooker who knows a code's id and has no credentials.
enum class Party { Administrator, Browser, Phone, Backend, Observer };

inline constexpr std::array allParties{
    Party::Administrator, Party::Browser, Party::Phone, Party::Backend, Party::Observer};

/// One request and its answer, as far as anybody may see them: secrets are gone before an entry is made. What it takes
/// to send the request again is there as Secrets.
struct TrafficEntry
{
    Instant at; ///< when it was sent
    Milliseconds took{0};
    Party party = Party::Administrator;
    QByteArray method;
    QString path; ///< with the query, redacted
    QByteArray requestBody; ///< redacted
    int httpStatus = 0; ///< 0 if no answer came
    QByteArray answerBody; ///< redacted; empty for images
    std::optional<Failure> failure; ///< what went wrong, the envelope's failure included; redacted

    Milliseconds waited{0}; ///< until the answer's head was there, at most `took`
    std::optional<Instant> serverTime = {}; ///< what the answer's `Date` says, to the second below
    QByteArray url = {}; ///< whole, percent-encoded and redacted
    QByteArray requestHead = {}; ///< "Name: value" and a line feed for each header that was set, redacted
    QByteArray answerHead = {}; ///< the same
    qint64 requestSize = 0; ///< bytes of the body as it was sent
    qint64 answerSize = 0; ///< bytes of the body as it came
    QString connectionId = {}; ///< of the connection it was sent on
    QString watermark = {}; ///< that connection's, or what the answer says of itself: to be shown with the entry; empty
                            ///< for a real pool
    bool isImage = false; ///< a picture that was asked for without credentials, maybe of another host

    /// To send it again: what it was sent with.
    bool isSigned = false; ///< with the access key; a signature is good once
    Secret authorization = {}; ///< the header as it was, unless it was signed
    Secret sentBody = {};
    Secret grantedAuthorization = {}; ///< the header of whoever signed in by it: tells whose later requests are

    int apiCode() const { return failure ? failure->apiCode : 0; }
    /// How much memory it takes, roughly, in bytes.
    qint64 cost() const;
};

using HeaderLines = QList<QPair<QByteArray, QByteArray>>;

/// The headers of a `requestHead` or `answerHead`.
HeaderLines headerLines(const QByteArray &head);

/// The value of the first header of that name, in any case; empty if there is none.
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
