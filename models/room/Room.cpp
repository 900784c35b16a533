#include "room/Room.h"

#include <algorithm>

namespace qrlogin {

using State = RoomGuest::State;

Room::Room(const Connection &connection, const PoolContext &context, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_context{context.network, context.clock, context.random, m_traffic, context.language},
      m_retry(context.clock.makeTimer([this] { renew(); })),
      m_administrator(connection.address, m_context, Party::Administrator, connection.credentials),
      m_server(connection.address, m_context, Party::Backend, connection.credentials)
{
    makeShown();
}

Room::~Room()
{
    m_administrator.cancel();
    m_server.cancel();
}

void Room::open(const std::optional<LoginStrategy> &strategy)
{
    if (strategy)
        begin(*strategy);
    else
        renew();
}

QCoro::Task<void> Room::begin(LoginStrategy strategy)
{
    auto reading = m_administrator.readSettings();
    Result<SecuritySettings> settings = co_await reading;
    if (!settings && settings.error().kind == FailureKind::Cancelled)
        co_return;
    if (settings) {
        settings->strategy = strategy;
        auto saving = m_administrator.updateStrategy(*settings);
        const Result<SecuritySettings> saved = co_await saving;
        if (!saved && saved.error().kind == FailureKind::Cancelled)
            co_return;
    }
    renew();
}

void Room::renew()
{
    m_retry->stop();
    m_shown->start();
}

void Room::makeShown()
{
    m_shown = std::make_unique<BrowserSession>(m_connection.address, m_context);
    m_shown->setPollInterval(shownInterval);
    m_shown->setKnownPhotos(m_photos);
    connect(m_shown.get(), &BrowserSession::changed, this, &Room::followShown);
}

void Room::followShown()
{
    using Phase = BrowserSession::Phase;
    const QrStatus status = m_shown->status();
    if (m_shown->phase() == Phase::Failed)
        m_retry->start(retryInterval);
    else if (m_shown->phase() == Phase::Ended && status == QrStatus::Expired)
        return renew();
    else if (status != QrStatus::Pending)
        return admitGuest();
    emit shownChanged();
}

void Room::admitGuest()
{
    m_gone.clear();
    const int guest = int(m_guests.size());
    RoomGuest admitted;
    admitted.scannedAt = m_context.clock.now();
    m_guests += admitted;
    // It is this session that signals, so it may not be deleted here.
    m_shown->disconnect(this);
    BrowserSession &session = *(m_deciding[guest] = std::move(m_shown));
    connect(&session, &BrowserSession::changed, this, [this, guest] { follow(guest); });
    makeShown();
    m_shown->start();
    pace();
    follow(guest);
}

void Room::pace()
{
    const Milliseconds shared(1000 * int(m_deciding.size()) / requestsPerSecond);
    for (const auto &[guest, session] : m_deciding)
        session->setPollInterval(std::max(decidingInterval, shared));
}

void Room::follow(int index)
{
    const BrowserSession &session = *m_deciding.at(index);
    RoomGuest &guest = m_guests[index];
    if (session.report().briefUserInfo)
        guest.name = session.report().briefUserInfo->displayName;
    guest.photo = session.photo();
    if (session.report().briefUserInfo && !guest.photo.isNull())
        m_photos.insert(session.report().briefUserInfo->photo, guest.photo);
    if (guest.state != State::Deciding || guest.took > Milliseconds(0)) {
        // Decided before: what came is the photo.
        emit guestChanged(index);
        return dismiss(index);
    }
    if (session.phase() == BrowserSession::Phase::Failed)
        return settle(index, State::Failed);
    switch (session.status()) {
    case QrStatus::Pending:
    case QrStatus::Scanned: break;
    case QrStatus::Cancelled: return settle(index, State::Declined);
    case QrStatus::Expired: return settle(index, State::Expired);
    case QrStatus::Authorized:
        guest.took = std::max(m_context.clock.now() - guest.scannedAt, Milliseconds(1));
        exchange(index, session.report().ticket);
        break;
    case QrStatus::MfaNeeded:
    case QrStatus::Error: return settle(index, State::Failed);
    }
    emit guestChanged(index);
}

QCoro::Task<void> Room::exchange(int guest, QString ticket)
{
    auto exchanging = m_server.exchangeTicket(ticket, PoolClient::ExchangeAs::Server);
    const Result<TokenSet> tokens = co_await exchanging;
    if (!tokens && tokens.error().kind == FailureKind::Cancelled)
        co_return;
    settle(guest, tokens ? State::SignedIn : State::Failed);
}

void Room::settle(int guest, State state)
{
    m_guests[guest].state = state;
    emit guestChanged(guest);
    dismiss(guest);
}

void Room::dismiss(int guest)
{
    const auto held = m_deciding.find(guest);
    if (held == m_deciding.end() || m_guests.at(guest).state == State::Deciding)
        return;
    const auto &info = held->second->report().briefUserInfo;
    if (info && !info->photo.isEmpty() && m_guests.at(guest).photo.isNull())
        return; // the photo is on its way
    held->second->disconnect(this);
    m_gone.push_back(std::move(held->second)); // it may be the one that signals
    m_deciding.erase(held);
    pace();
}

RoomFigures figuresOf(const QList<RoomGuest> &guests)
{
    RoomFigures figures;
    QList<Milliseconds> times;
    for (const RoomGuest &guest : guests) {
        switch (guest.state) {
        case State::Deciding: ++figures.deciding; break;
        case State::Declined: ++figures.declined; break;
        case State::Expired: ++figures.expired; break;
        case State::Failed: ++figures.failed; break;
        case State::SignedIn:
            ++figures.signedIn;
            times += guest.took;
            break;
        }
    }
    if (!times.isEmpty()) {
        const auto middle = times.begin() + times.size() / 2;
        std::ranges::nth_element(times, middle);
        figures.median = *middle;
        if (times.size() % 2 == 0)
            figures.median = (*figures.median + *std::ranges::max_element(times.begin(), middle)) / 2;
    }
    return figures;
}

} // namespace qrlogin

#include "moc_Room.cpp"
