#pragma once

#include "contract/LoginStrategy.h"
#include "contract/QrStatus.h"

#include <QList>

namespace qrlogin {

/// The response of the status query in `status` under `strategy`, as any poller would get it, with sample values.
QrStatusReport sampleReport(QrStatus status, const LoginStrategy &strategy);

/// One line of a formatted sample response.
struct PreviewLine
{
    QString text; ///< indented JSON, one member per line
    bool isChanged = false; ///< only under the saved or only under the edited strategy
    bool isRemoved = false; ///< only under the saved strategy
    bool isToken = false; ///< contains a login token

    bool operator==(const PreviewLine &) const = default;
};

/// What a browser gets in `status` after `edited` is saved, compared with now.
QList<PreviewLine> statusPreview(QrStatus status, const LoginStrategy &saved, const LoginStrategy &edited);

} // namespace qrlogin
