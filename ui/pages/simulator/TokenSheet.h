#pragma once

#include "contract/tokens/TokenVerification.h"
#include "widgets/Sheet.h"

namespace qrlogin {

/// The claims of an ID token, each with what was checked.
class TokenSheet : public Sheet
{
    Q_OBJECT
public:
    TokenSheet(const TokenVerification &verification, QWidget *parent);
};

} // namespace qrlogin
