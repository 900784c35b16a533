#pragma once

#include "contract/LoginStrategy.h"

#include <QCoreApplication>
#include <QList>

namespace qrlogin {

/// Security and usability advice on a strategy. Advice never prevents a save.
enum class Advice {
    FullInfoAndBrowserExchange, ///< both toggles on
    FullUserInfo,
    BrowserExchange,
    LongQrcodePeriod,
    LongTicketPeriod,
    ShortTicketPeriod,
    ShortQrcodePeriod,
};

enum class Severity {
    Danger, ///< lets unauthorized people sign in
    Warning, ///< makes an attack easier
    Notice, ///< makes logins fail
};

/// A row of the advice table, which the page, review, command line and tests read.
struct AdviceRule
{
    Advice advice;
    Severity severity;
    bool (*applies)(const LoginStrategy &);
    void (*makeSafer)(LoginStrategy &); ///< afterwards the rule does not apply
};

const QList<AdviceRule> &adviceRules();

/// The rules that apply, most severe first.
QList<AdviceRule> adviceOn(const LoginStrategy &strategy);

/// The rules as text in the application's language.
class AdviceText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::AdviceText)
public:
    static QString title(Advice advice);
    static QString reason(Advice advice);
    static QString source(Advice advice); ///< source of the reason, for people to check
    static QString remedy(Advice advice); ///< what makeSafer() does, as button text
};

} // namespace qrlogin
