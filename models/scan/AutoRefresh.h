#pragma once

#include <QObject>

namespace qrlogin {

class BrowserSession;

/// Replaces an expired code by a new one, as login pages do, but not for ever: a page that nobody looks at would draw
/// codes all night. Off at first.
class AutoRefresh : public QObject
{
    Q_OBJECT
public:
    /// In a row, with nobody scanning.
    static constexpr int limit = 5;

    explicit AutoRefresh(BrowserSession &session, QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    void setOn(bool on); ///< on: counts anew, and replaces a code that has expired already
    int count() const { return m_count; } ///< refreshes since somebody last asked for a code or scanned one
    bool isExhausted() const { return m_on && m_count >= limit; }

    /// Somebody asks for a code by hand.
    void reset() { m_count = 0; }

private:
    void look();

    BrowserSession &m_session;
    bool m_on = false;
    int m_count = 0;
};

} // namespace qrlogin
