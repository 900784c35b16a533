#pragma once

#include "audience/AudienceWindow.h"
#include "room/Room.h"
#include "room/RoomDoorstep.h"

class QHBoxLayout;
class QStackedLayout;
class QVBoxLayout;

namespace qrlogin {

class QrView;
class StatusPill;
class WallCards;
class WallFigures;

/// The wall of a room: the code for the next person, as large as fits, the address of the phone page with a code of its
/// own, and a card for each login. The last slide has the figures. Shows names only as publicName() returns them, and
/// not any ticket or token.
///
/// Space, Right and PageDown show the figures, Left and PageUp the wall, R requests another code. Esc shows the figures
/// first if somebody came. The room closes with the window.
class WallWindow : public AudienceWindow
{
    Q_OBJECT
public:
    /// Between two pieces of news for a screen reader, so that fifty logins are not fifty announcements.
    static constexpr Milliseconds newsInterval{3000};

    /// A top-level window that `parent` owns.
    WallWindow(RoomDoorstep doorstep, QWidget *parent);
    ~WallWindow() override;

    /// Fills `screen` with the wall of an open room, which gets these settings. Ends an earlier room.
    void presentRoom(QScreen *screen, const OpenRoom &open, const std::optional<LoginStrategy> &strategy,
        const PoolContext &context);

    /// Shows these logins and their figures. The room does this at each change.
    void showGuests(const QList<RoomGuest> &guests);

    /// Null while the window is closed.
    const Room *room() const { return m_room.get(); }

protected:
    QString keys() const override;
    QString subject() const override;
    bool act(int key) override;
    void leave() override;
    void scaleTo(int unit) override;
    void retranslate() override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeWallPage();
    void end();
    void showCode();
    void showGuest(int index);
    void showAddress();
    void tellNews();
    bool isAtFigures() const;
    void showPage(bool figures);

    RoomDoorstep m_doorstep;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<Timer> m_news;
    QUrl m_url;
    QByteArray m_fingerprint;
    QString m_shownId; ///< of the displayed code
    QStringList m_untold; ///< who signed in since the last news
    int m_side = 0; ///< of the small code, in pixels

    QLabel *m_title;
    StatusPill *m_mark;
    QStackedLayout *m_pages;
    QrView *m_code;
    QrView *m_addressCode;
    QLabel *m_address;
    QLabel *m_steps;
    QLabel *m_certificate;
    QLabel *m_counter;
    QLabel *m_tidings;
    WallCards *m_cards;
    WallFigures *m_figures;
    QHBoxLayout *m_wall;
    QHBoxLayout *m_way;
    QVBoxLayout *m_story;
};

} // namespace qrlogin
