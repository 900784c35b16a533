#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "contract/LoginStrategy.h"

#include <optional>

namespace qrlogin {

/// Unsaved changes.
struct Draft
{
    LoginStrategy base; ///< the pool's settings
    LoginStrategy edited;
    Instant time; ///< of the last edit

    bool operator==(const Draft &) const = default;
};

/// Stores drafts so that they survive a crash: one file per connection, readable only by its owner, with only the four
/// settings. An unreadable file counts as absent.
class DraftStore
{
public:
    explicit DraftStore(QString directory);

    std::optional<Draft> find(const QString &connectionId) const;
    Result<void> keep(const QString &connectionId, const Draft &draft);
    void drop(const QString &connectionId);

private:
    QString pathOf(const QString &connectionId) const;

    QString m_directory;
};

} // namespace qrlogin
