#pragma once

#include "contract/LoginStrategy.h"
#include "contract/QrStatus.h"

#include <QList>

namespace qrlogin {

/// The answer of the status query in `status` as anyone who polls would get it under `strategy`, with made-up values.
QrStatusReport sampleReport(QrStatus status, const LoginStrategy &strategy);

/// One line of a sample answer, laid out for reading.
struct PreviewLine
{
    QString text; ///< indented JSON, one member a line
    bool isChanged = false; ///< not there under the saved strategy, or gone under the edited one
    bool isRemoved = false; ///< there only under the saved strategy
    bool isToken = false; ///< carries a login token

    bool operator==(const PreviewLine &) const = default;
};

/// What a browser sees in `status` once `edited` is saved, compared with what it sees now.
QList<PreviewLine> statusPreview(QrStatus status, const LoginStrategy &saved, const LoginStrategy &edited);

} // namespace qrlogin
