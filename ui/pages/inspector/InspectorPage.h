#pragma once

#include "client/PoolClient.h"
#include "pages/inspector/TrafficTable.h"
#include "widgets/NextAct.h"
#include "widgets/Translated.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace qrlogin {

class Banner;
class Card;
class EntryView;
class FilterBar;
class PageHeader;
class RowTable;

/// Shows each request and response of all parties since the program started.
class InspectorPage : public Translated<QWidget>, public NextAct
{
    Q_OBJECT
public:
    /// `table` has what was recorded before the page was made, and outlives the page. `version` is the program's, for
    /// exports.
    InspectorPage(TrafficTable &table, const QString &version, QWidget *parent = nullptr);
    ~InspectorPage() override;

    /// The pool whose requests can be repeated. Recorded entries stay.
    void setPool(const Connection &connection, const PoolContext &context);

    /// Selects this entry. A filter that hides it is cleared. Says so if it was not recorded or has been removed.
    void open(const TrafficEntry &entry);

    const TrafficTable &table() const { return m_table; }

    QWidget *nextAct() const override;

protected:
    void retranslate() override;

private:
    QWidget *makeTable();
    void sizeColumns();
    void follow();
    void applyFilter();
    void chooseWanted();
    void showCounts();
    void showEntry();
    void record();
    std::optional<quint64> chosen() const;
    void choose(int row);
    void askToRepeat();
    void repeat(const TrafficEntry &entry);
    void exportHar();
    void writeHar(const QString &path);

    QString m_version;
    TrafficTable &m_table;
    bool m_isRecording = true;
    bool m_isFollowing = true; ///< the newest row is visible
    bool m_isRepeating = false;
    std::optional<quint64> m_wanted; ///< was selected before the filter hid it
    std::optional<Connection> m_connection;
    std::optional<PoolContext> m_context;

    PageHeader *m_header;
    QPushButton *m_record;
    QPushButton *m_export;
    QPushButton *m_clear;
    Banner *m_message;
    FilterBar *m_filter;
    Card *m_tableCard;
    RowTable *m_view;
    QLabel *m_empty;
    EntryView *m_entryView;
    std::unique_ptr<PoolClient> m_repeating; // last: its destructor ends the call
};

} // namespace qrlogin
