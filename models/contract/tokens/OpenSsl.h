#pragma once

#include <QByteArray>

namespace qrlogin::openssl {

/// The deleter of an object of OpenSSL, for a unique pointer.
template <auto free>
struct Freed
{
    template <typename T>
    void operator()(T *object) const
    {
        free(object);
    }
};

inline const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace qrlogin::openssl
