#pragma once

#include <QObject>

namespace qrlogin {

class BrowserSession;

/// Replaces an expired code with a new one, as login pages do, but only a limited number of times, so that an
/// unattended page does not generate codes all night. Off at first.
class AutoRefresh : public QObject
{
    Q_OBJECT
public:
    /// Refreshes in a row without a scan.
    static constexpr int limit = 5;

    explicit AutoRefresh(BrowserSession &session, QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    void setOn(bool on); ///< on: resets the count, and replaces a code that has already expired
    int count() const { return m_count; } ///< refreshes since the user last generated a code or scanned one
    bool isExhausted() const { return m_on && m_count >= limit; }

    /// The user generated a code.
    void reset() { m_count = 0; }

private:
    void look();

    BrowserSession &m_session;
    bool m_on = false;
    int m_count = 0;
};

} // namespace qrlogin
