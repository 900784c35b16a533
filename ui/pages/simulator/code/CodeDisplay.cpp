#include "pages/simulator/code/CodeDisplay.h"

#include "client/FailureText.h"
#include "pages/simulator/code/CodeDrawing.h"
#include "scan/Login.h"
#include "theme/Accent.h"
#include "widgets/StatusPill.h"
#include "widgets/qr/QrView.h"

namespace qrlogin {

CodeDisplay::CodeDisplay(QrView &view)
    : m_view(view)
{
}

bool CodeDisplay::show(Login &login, QrStatus status, const QrLook &look)
{
    m_view.setWatermark(login.watermark());
    const bool isAnother = showPicture(login, look);
    if (!login.browser().image().isNull())
        showOverlay(login, status);
    return isAnother;
}

void CodeDisplay::showNone()
{
    m_id.clear();
    m_view.setWatermark({});
    m_view.setCode(std::nullopt);
}

bool CodeDisplay::showPicture(Login &login, const QrLook &look)
{
    using Phase = BrowserSession::Phase;
    const BrowserSession &session = login.browser();
    if (session.phase() == Phase::Generating || session.image().isNull())
        m_id.clear();
    if (session.phase() == Phase::Generating) {
        m_view.setLoading();
        return false;
    }
    if (session.image().isNull()) {
        if (session.phase() != Phase::Failed) {
            m_view.setCode(std::nullopt);
            return false;
        }
        m_view.setError(FailureText::describe(*session.failure()));
        m_view.setRefreshable(true);
        return false;
    }
    if (m_id == session.qrcodeId() && m_look == look)
        return false;
    m_id = session.qrcodeId();
    m_look = look;
    // Redrawn from the payload of the pool's image, the code is sharp at each size.
    showCodeOf(session, look, m_view);
    return true;
}

void CodeDisplay::showOverlay(Login &login, QrStatus status)
{
    using Phase = BrowserSession::Phase;
    const BrowserSession &session = login.browser();
    m_view.setRefreshable(session.phase() != Phase::Polling);
    if (session.phase() == Phase::Failed)
        m_view.setOverlay(QStringLiteral("error"), FailureText::describe(*session.failure()), Accent::Danger);
    else if (session.phase() == Phase::Idle)
        m_view.setOverlay(QStringLiteral("stop"), tr("Stopped: the browser does not poll any more"));
    else if (status == QrStatus::Scanned)
        m_view.setOverlay(QStringLiteral("phone"), tr("Scanned: approve on the phone"), Accent::Info);
    else if (status == QrStatus::Expired && login.autoRefresh().isExhausted())
        m_view.setOverlay(statusIcon(status),
            tr("Expired after %n automatic refresh(es). Refresh it yourself.", nullptr, AutoRefresh::limit),
            Accent::Warning);
    else if (status != QrStatus::Pending || session.phase() != Phase::Polling)
        m_view.setOverlay(statusIcon(status), statusText(status), statusAccent(status));
    else if (session.failure())
        m_view.setOverlay(QStringLiteral("warning"), FailureText::describe(*session.failure()), Accent::Warning);
    else
        m_view.clearOverlay();
}

} // namespace qrlogin
