#include "audience/DemoWords.h"

#include "scan/PublicName.h"

namespace qrlogin {

PhonePicture::Screen DemoWords::phone(const DemoScene &scene)
{
    using Phone = DemoScene::Phone;
    const QString user = publicName(scene.phoneUser);
    switch (scene.phone) {
    case Phone::SignedOut: return {QStringLiteral("user"), Accent::Neutral, tr("Sign in"), {}};
    case Phone::Ready: return {QStringLiteral("qr"), Accent::Neutral, tr("Scan a code"), user};
    case Phone::Asking: return {QStringLiteral("shield"), Accent::Info, tr("Approve this login?"), user};
    case Phone::Approved: return {QStringLiteral("check"), Accent::Success, tr("Approved"), user};
    case Phone::Declined: return {QStringLiteral("cross"), Accent::Warning, tr("Declined"), user};
    case Phone::Ignored: return {QStringLiteral("warning"), Accent::Warning, tr("Code ignored"), user};
    case Phone::Rejected: break;
    }
    return {QStringLiteral("error"), Accent::Danger, tr("Rejected"), user};
}

QList<PartyList::Row> DemoWords::parties(const DemoScene &scene)
{
    return {page(scene), server(scene), observer(scene)};
}

PartyList::Row DemoWords::page(const DemoScene &scene)
{
    const auto row = [](Accent accent, const QString &words) {
        return PartyList::Row{QStringLiteral("browser"), accent, tr("Login page"), words};
    };
    if (scene.isPageSignedIn)
        return row(Accent::Warning, tr("Has the tokens of %1 itself").arg(publicName(scene.signedIn())));
    if (scene.payload.isEmpty())
        return row(Accent::Neutral, tr("Has not requested a code"));
    const DemoScene::Report report = scene.page.value_or(DemoScene::Report());
    switch (report.status) {
    case QrStatus::Pending: return row(Accent::Neutral, tr("Shows the code and polls its state"));
    case QrStatus::Scanned: return row(Accent::Info, tr("Scanned by %1").arg(publicName(report.displayName)));
    case QrStatus::Authorized:
        return scene.isTicketUsed ? row(Accent::Neutral, tr("Its ticket is used"))
                                  : row(Accent::Success, tr("Has the ticket %1").arg(report.ticket));
    case QrStatus::Cancelled: return row(Accent::Warning, tr("The user declined"));
    case QrStatus::Expired: return row(Accent::Warning, tr("The code expired"));
    default: break;
    }
    return row(Accent::Danger, tr("The code ended"));
}

PartyList::Row DemoWords::server(const DemoScene &scene)
{
    const auto row = [](Accent accent, const QString &words) {
        return PartyList::Row{QStringLiteral("server"), accent, tr("Server"), words};
    };
    if (scene.isTicketRejected)
        return row(Accent::Danger, tr("Rejected: the ticket is used"));
    if (scene.isServerSignedIn)
        return row(Accent::Success, tr("Has the tokens of %1").arg(publicName(scene.signedIn())));
    return row(Accent::Neutral, tr("Has not received a ticket"));
}

PartyList::Row DemoWords::observer(const DemoScene &scene)
{
    const auto row = [](Accent accent, const QString &words) {
        return PartyList::Row{QStringLiteral("eye"), accent, tr("Observer, without a secret"), words};
    };
    if (!scene.observer)
        return row(Accent::Neutral, scene.payload.isEmpty() ? tr("Knows nothing") : tr("Knows the ID of the code"));
    const QString name = publicName(scene.observer->displayName);
    if (scene.observer->hasTokens)
        return row(Accent::Danger, tr("Has all tokens of %1").arg(name));
    if (!scene.observer->ticket.isEmpty())
        return row(Accent::Warning, tr("Knows %1, and the ticket %2").arg(name, scene.observer->ticket));
    if (!name.isEmpty())
        return row(Accent::Info, tr("Knows the name %1").arg(name));
    return row(Accent::Neutral, tr("Knows the ID of the code"));
}

} // namespace qrlogin
