#include "audience/WallWindow.h"

#include "audience/RoomWords.h"
#include "audience/WallCards.h"
#include "audience/WallFigures.h"
#include "client/FailureText.h"
#include "contract/control/EmulatorMark.h"
#include "qr/QrLook.h"
#include "scan/PublicName.h"
#include "widgets/Named.h"
#include "widgets/StatusPill.h"
#include "widgets/WrappedLabel.h"
#include "widgets/qr/QrView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace qrlogin {

WallWindow::WallWindow(RoomDoorstep doorstep, QWidget *parent)
    : AudienceWindow(parent),
      m_doorstep(std::move(doorstep)),
      m_title(wrappedLabel({})),
      m_mark(named<StatusPill>("wallMark")),
      m_pages(new QStackedLayout),
      m_code(named<QrView>("wallCode")),
      m_addressCode(named<QrView>("addressCode")),
      m_address(wrappedLabel({})),
      m_steps(wrappedLabel({})),
      m_certificate(wrappedLabel({}, QPalette::PlaceholderText)),
      m_counter(named<QLabel>("wallCounter")),
      m_tidings(named<QLabel>("wallNews")),
      m_cards(named<WallCards>("wallCards")),
      m_figures(named<WallFigures>("wallFigures")),
      m_wall(new QHBoxLayout),
      m_way(new QHBoxLayout),
      m_story(new QVBoxLayout)
{
    setObjectName(QStringLiteral("wall"));
    m_address->setObjectName(QStringLiteral("wallAddress"));
    m_tidings->setForegroundRole(QPalette::PlaceholderText);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_mark);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(hints(), 1);
    bottom->addWidget(m_tidings);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addLayout(m_pages, 1);
    layout->addLayout(bottom);
    // These are shown at once, so they need their parent.
    m_pages->addWidget(makeWallPage());
    m_pages->addWidget(m_figures);
    m_mark->setWatermark(emulatorWatermark.toString());
    trackPointer();
    connect(m_code, &QrView::refreshRequested, this, [this] {
        if (m_room)
            m_room->renew();
    });
    retranslate();
}

WallWindow::~WallWindow()
{
    end();
}

QWidget *WallWindow::makeWallPage()
{
    m_code->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *how = new QVBoxLayout;
    how->addWidget(m_address);
    how->addWidget(m_steps);
    how->addWidget(m_certificate);
    how->addStretch();
    m_way->addWidget(m_addressCode, 0, Qt::AlignTop);
    m_way->addLayout(how, 1);
    m_story->addLayout(m_way);
    m_story->addWidget(m_counter);
    m_story->addWidget(m_cards, 1);
    auto *page = new QWidget;
    page->setLayout(m_wall);
    m_wall->setContentsMargins(0, 0, 0, 0);
    m_wall->addWidget(m_code, 1);
    m_wall->addLayout(m_story, 1);
    return page;
}

void WallWindow::presentRoom(
    QScreen *screen, const OpenRoom &open, const std::optional<LoginStrategy> &strategy, const PoolContext &context)
{
    m_url = open.url;
    m_fingerprint = open.fingerprint;
    m_shownId.clear();
    m_untold.clear();
    m_news = context.clock.makeTimer([this] { tellNews(); });
    m_room = std::make_unique<Room>(open.connection, context);
    connect(m_room.get(), &Room::shownChanged, this, &WallWindow::showCode);
    connect(m_room.get(), &Room::guestChanged, this, &WallWindow::showGuest);
    showPage(false);
    showAddress();
    showGuests({});
    m_room->open(strategy);
    showCode();
    present(screen);
}

void WallWindow::end()
{
    if (!m_room)
        return;
    m_news.reset();
    m_room.reset();
    m_doorstep.close();
}

void WallWindow::closeEvent(QCloseEvent *event)
{
    end();
    AudienceWindow::closeEvent(event);
}

QString WallWindow::keys() const
{
    return isAtFigures() ? tr("←: back to the wall") : tr("→: the figures    R: another code");
}

QString WallWindow::subject() const
{
    return m_room ? m_counter->text() : QString();
}

bool WallWindow::act(int key)
{
    if (!m_room)
        return false;
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Right:
    case Qt::Key_PageDown: showPage(true); break;
    case Qt::Key_Left:
    case Qt::Key_PageUp: showPage(false); break;
    case Qt::Key_R:
    case Qt::Key_F5: m_room->renew(); break;
    default: return false;
    }
    return true;
}

void WallWindow::leave()
{
    // A slip of the finger does not end what a room is in the middle of.
    if (m_room && !m_room->guests().isEmpty() && !isAtFigures())
        showPage(true);
    else
        close();
}

bool WallWindow::isAtFigures() const
{
    return m_pages->currentIndex() == 1;
}

void WallWindow::showPage(bool figures)
{
    m_pages->setCurrentIndex(figures ? 1 : 0);
    // The slide has a title of its own.
    m_title->setText(figures ? QString() : tr("Sign in with your phone"));
    showHints();
}

void WallWindow::showAddress()
{
    m_address->setText(m_url.toString());
    m_addressCode->setCode(QrCode::encode(m_url.toEncoded()));
    m_certificate->setVisible(!m_fingerprint.isEmpty());
    //: %1 is a fingerprint of 32 bytes
    m_certificate->setText(tr("Certificate: %1").arg(QString::fromLatin1(m_fingerprint)));
}

void WallWindow::showCode()
{
    using Phase = BrowserSession::Phase;
    const BrowserSession &session = m_room->shown();
    // The polls of a code do not change what is shown.
    if (session.phase() == Phase::Polling && session.qrcodeId() == m_shownId && !session.failure())
        return;
    m_shownId.clear();
    if (session.phase() == Phase::Failed || session.failure()) {
        m_code->setError(FailureText::describe(*session.failure()));
        m_code->setRefreshable(true);
        return;
    }
    if (session.phase() != Phase::Polling)
        return; // what was there stays until the next one comes
    m_shownId = session.qrcodeId();
    if (const auto drawn = encodeUpTo(ErrorCorrection::M, session.payloadText()))
        m_code->setCode(drawn->code);
    else
        m_code->setImage(session.image());
}

void WallWindow::showGuest(int index)
{
    const RoomGuest &guest = m_room->guests().at(index);
    showGuests(m_room->guests());
    if (guest.state != RoomGuest::State::SignedIn || m_untold.contains(guest.name))
        return;
    m_untold += guest.name;
    if (m_untold.size() == 1)
        m_news->start(newsInterval);
}

void WallWindow::tellNews()
{
    const QString first = publicName(m_untold.value(0));
    const int others = int(m_untold.size()) - 1;
    announce(m_tidings,
        //: %1 is a person
        others > 0 ? tr("%1 and %n others signed in", nullptr, others).arg(first) : tr("%1 signed in").arg(first));
    m_untold.clear();
}

void WallWindow::showGuests(const QList<RoomGuest> &guests)
{
    const RoomFigures figures = figuresOf(guests);
    m_cards->setGuests(guests);
    m_counter->setText(guests.isEmpty() ? tr("Who is first?") : RoomWords::counter(figures));
    m_figures->show(figures);
}

void WallWindow::scaleTo(int unit)
{
    m_side = qMax(168, unit * 15 / 2);
    m_title->setFont(sized(unit * 3 / 2, QFont::DemiBold));
    m_mark->setFont(sized(unit * 4 / 5));
    m_code->setFont(sized(unit * 4 / 5));
    m_addressCode->setFixedSize(m_side, m_side);
    m_address->setFont(sized(unit * 5 / 4, QFont::DemiBold));
    m_steps->setFont(sized(unit * 9 / 10));
    m_certificate->setFont(sized(qMax(9, unit / 2)));
    m_counter->setFont(sized(unit * 6 / 5, QFont::DemiBold));
    m_tidings->setFont(sized(unit * 6 / 10));
    m_cards->setUnit(unit);
    m_figures->scaleTo(unit);
    layout()->setContentsMargins(unit * 2, unit, unit * 2, unit);
    layout()->setSpacing(unit / 2);
    m_wall->setSpacing(unit * 2);
    m_way->setSpacing(unit);
    m_story->setSpacing(unit * 2 / 3);
}

void WallWindow::retranslate()
{
    setWindowTitle(tr("The room"));
    showPage(isAtFigures());
    m_steps->setText(tr("1. Open this page on your phone.\n2. Choose who you are.\n3. Scan the large code."));
    m_code->setAccessibleName(tr("QR code for the next login"));
    m_addressCode->setAccessibleName(tr("QR code of the address"));
    AudienceWindow::retranslate();
    if (!m_room)
        return;
    showAddress();
    showGuests(m_room->guests());
}

} // namespace qrlogin

#include "moc_WallWindow.cpp"
