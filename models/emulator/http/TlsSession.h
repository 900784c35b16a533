#pragma once

#include <QByteArrayView>

#include <memory>
#include <string>

using BIO = struct bio_st;
using SSL = struct ssl_st;

namespace qrlogin::emulator {

class TlsContext;

/// The encryption of one connection, without its socket: bytes from the network become text, text becomes bytes for the
/// network.
class TlsSession
{
public:
    /// `context` outlives it.
    explicit TlsSession(const TlsContext &context);

    enum class State {
        Open,
        Closed, ///< the client ended the session
        Failed, ///< the client's bytes are not valid; seal() has the alert for it
        PlainHttp, ///< the client speaks http
    };

    /// Takes bytes that have arrived, and appends the text in them to `text`.
    State open(QByteArrayView bytes, std::string &text);

    /// Replaces `text` by the bytes to send: those of the handshake, if any, and then the encrypted text.
    void seal(std::string &text);

    /// Ends the session. seal() then has the last bytes.
    void close();

private:
    struct Deleter
    {
        void operator()(SSL *ssl) const;
    };

    std::unique_ptr<SSL, Deleter> m_ssl;
    BIO *m_in = nullptr; ///< of m_ssl, like m_out
    BIO *m_out = nullptr;
};

} // namespace qrlogin::emulator
