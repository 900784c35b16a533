#pragma once

#include "traffic/TrafficLog.h"

namespace qrlogin {

/// Traffic as an HTTP Archive 1.2, for the tools that read one. Secrets are redacted as in the entries. What HAR has no
/// member for begins with an underscore, as it allows: `_party`, `_apiCode` and `_failure`.
class HarDocument
{
public:
    /// `version` is that of this program.
    explicit HarDocument(const QString &version);

    void append(const TrafficEntry &entry);

    /// The whole document as compact JSON.
    QByteArray toJson() const;

private:
    QString m_version;
    QByteArray m_entries; ///< as the text of an array's members
};

} // namespace qrlogin
