#pragma once

#include "contract/LoginStrategy.h"

#include <QCoreApplication>
#include <QList>

namespace qrlogin {

/// What a careful administrator would say of a strategy. Advice never stops a save.
enum class Advice {
    FullInfoAndBrowserExchange, ///< both toggles together
    FullUserInfo,
    BrowserExchange,
    LongQrcodePeriod,
    LongTicketPeriod,
    ShortTicketPeriod,
    ShortQrcodePeriod,
};

enum class Severity {
    Danger, ///< gives a login to people who should not have it
    Warning, ///< makes an attack easier than it need be
    Notice, ///< makes logins fail
};

/// One row of the rule table. Page, review, command line and tests read the table; none has a rule of its own.
struct AdviceRule
{
    Advice advice;
    Severity severity;
    bool (*applies)(const LoginStrategy &);
    void (*makeSafer)(LoginStrategy &); ///< after it, the rule does not apply
};

const QList<AdviceRule> &adviceRules();

/// The rules that apply, gravest first.
QList<AdviceRule> adviceOn(const LoginStrategy &strategy);

/// The rules in words, in the language of the application.
class AdviceText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::AdviceText)
public:
    static QString title(Advice advice);
    static QString reason(Advice advice);
    static QString source(Advice advice); ///< where the reason is from, for people to check
    static QString remedy(Advice advice); ///< what makeSafer() does, as the text of a button
};

} // namespace qrlogin
