#include "emulator/http/TlsSession.h"

#include "emulator/http/TlsContext.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>

namespace qrlogin::emulator {

namespace {

TlsSession::State failedState()
{
    const int reason = ERR_GET_REASON(ERR_peek_error());
    ERR_clear_error();
    return reason == SSL_R_HTTP_REQUEST || reason == SSL_R_HTTPS_PROXY_REQUEST ? TlsSession::State::PlainHttp
                                                                               : TlsSession::State::Failed;
}

} // namespace

void TlsSession::Deleter::operator()(SSL *ssl) const
{
    SSL_free(ssl);
}

TlsSession::TlsSession(const TlsContext &context)
    : m_ssl(SSL_new(context.get())),
      m_in(BIO_new(BIO_s_mem())),
      m_out(BIO_new(BIO_s_mem()))
{
    BIO_set_mem_eof_return(m_in, -1); // empty means that more may arrive
    SSL_set_bio(m_ssl.get(), m_in, m_out);
    SSL_set_accept_state(m_ssl.get());
}

TlsSession::State TlsSession::open(QByteArrayView bytes, std::string &text)
{
    ERR_clear_error();
    BIO_write(m_in, bytes.data(), int(bytes.size()));
    std::array<char, 16 * 1024> part; // NOLINT(cppcoreguidelines-pro-type-member-init): SSL_read() fills it
    for (;;) {
        const int count = SSL_read(m_ssl.get(), part.data(), int(part.size()));
        if (count > 0) {
            text.append(part.data(), std::size_t(count));
            continue;
        }
        switch (SSL_get_error(m_ssl.get(), count)) {
        case SSL_ERROR_WANT_READ: return State::Open;
        case SSL_ERROR_ZERO_RETURN: return State::Closed;
        default: return failedState();
        }
    }
}

void TlsSession::seal(std::string &text)
{
    ERR_clear_error();
    if (!text.empty())
        SSL_write(m_ssl.get(), text.data(), int(text.size()));
    ERR_clear_error();
    text.resize(BIO_ctrl_pending(m_out));
    if (!text.empty())
        BIO_read(m_out, text.data(), int(text.size()));
}

void TlsSession::close()
{
    if (SSL_is_init_finished(m_ssl.get()))
        SSL_shutdown(m_ssl.get());
    ERR_clear_error();
}

} // namespace qrlogin::emulator
