#include "emulator/KeptCertificate.h"

#include "emulator/http/TlsCertificate.h"
#include "storage/PrivatePath.h"

#include <QDir>
#include <QFile>

#include <cerrno>

namespace qrlogin::emulator {

namespace {

constexpr qint64 largest = 64 * 1024;

} // namespace

Result<TlsIdentity> keptCertificate(const QString &directory, const QList<QByteArray> &names, Instant now)
{
    if (directory.isEmpty())
        return TlsCertificate::make(names, now);
    const QString path = QDir(directory).filePath(certificateFile);
    const auto descriptor = openPrivateFile(path);
    if (!descriptor)
        return tl::unexpected(descriptor.error());
    QFile file;
    if (!file.open(*descriptor, QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return tl::unexpected(fileFailure(path, errno));
    const QByteArray pem = file.read(largest);
    const TlsIdentity kept{pem, Secret(pem)};
    if (TlsCertificate::serves(kept, names, now))
        return kept;
    const TlsIdentity made = TlsCertificate::make(names, now);
    // Half a file is not a certificate, so that the next start makes another.
    if (!file.resize(0) || !file.seek(0) || file.write(made.key.reveal() + made.certificates) < 0)
        return tl::unexpected(fileFailure(path, errno));
    return made;
}

} // namespace qrlogin::emulator
