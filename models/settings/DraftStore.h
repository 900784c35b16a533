#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "contract/LoginStrategy.h"

#include <optional>

namespace qrlogin {

/// Edits that nobody has saved yet.
struct Draft
{
    LoginStrategy base; ///< what the pool held
    LoginStrategy edited;
    Instant time; ///< of the last edit

    bool operator==(const Draft &) const = default;
};

/// Where drafts outlive a crash: one file a connection, readable by its owner alone, with the four settings and nothing
/// else. A file that cannot be read counts as none.
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
