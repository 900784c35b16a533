#pragma once

#include "connections/Connection.h"

namespace qrlogin {

/// A text that names pools: a connection's name or ID; `tag:red`, a colour tag, or `tag:production`; or a pattern, in
/// which * stands for any text and ? for one character. The case of letters does not matter.
class PoolPattern
{
public:
    /// From the most to the least specific.
    enum class Kind { Name, Pattern, Tag };

    explicit PoolPattern(const QString &text);

    const QString &text() const { return m_text; }
    Kind kind() const { return m_kind; }
    /// False if the text is empty or names a tag that does not exist.
    bool isValid() const;
    bool matches(const Connection &pool) const;

    bool operator==(const PoolPattern &) const = default;

private:
    QString m_text;
    Kind m_kind;
};

/// Those that match one of the patterns; all of them without a pattern.
QList<Connection> selected(const QList<Connection> &pools, const QList<PoolPattern> &patterns);

/// The order of pools in each list and document: by name, then by ID, the same in every language.
void sortPools(QList<Connection> &pools);

} // namespace qrlogin
