#include "client/TrustedNetwork.h"

#include "connections/CaFile.h"

#include <QNetworkAccessManager>

namespace qrlogin {

TrustedNetwork::TrustedNetwork(QNetworkAccessManager &shared, const QString &caFile, Instant now)
    : m_shared(shared)
{
    if (caFile.isEmpty())
        return;
    if (auto read = readCaFile(caFile, now)) {
        m_authorities = *std::move(read);
        m_own = std::make_unique<QNetworkAccessManager>();
    } else {
        m_usable = failure(FailureKind::Tls, CaFileText::describe(read.error()));
    }
}

TrustedNetwork::~TrustedNetwork() = default;

} // namespace qrlogin
