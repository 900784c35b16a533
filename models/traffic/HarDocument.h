#pragma once

#include "traffic/TrafficLog.h"

namespace qrlogin {

/// Traffic as an HTTP Archive 1.2, for the tools that read HAR. Secrets are redacted as in the entries. Custom members
/// start with an underscore, as HAR allows: `_party`, `_apiCode` and `_failure`.
class HarDocument
{
public:
    /// `version` is the version of this program.
    explicit HarDocument(const QString &version);

    void append(const TrafficEntry &entry);

    /// The whole document as compact JSON.
    QByteArray toJson() const;

private:
    QString m_version;
    QByteArray m_entries; ///< as the text of an array's elements
};

} // namespace qrlogin
