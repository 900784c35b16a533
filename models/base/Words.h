#pragma once

#include <QStringList>
#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>

namespace qrlogin {

template <typename Value>
struct Word
{
    Value value;
    QStringView text;
};

/// A two-way table of enum values and their words on the wire, in files or on the command line.
///
///     inline constexpr auto modeWords = words<Mode>({{Mode::Real, u"real"}, {Mode::Paused, u"paused"}});
///     modeWords.of(Mode::Real); // "real"
///     modeWords.value(u"paused"); // Mode::Paused
template <typename Value, size_t size>
class Words
{
public:
    constexpr explicit Words(const std::array<Word<Value>, size> &entries)
        : m_entries(entries)
    {
    }

    /// The word for a value; empty if the table does not have the value.
    constexpr QStringView view(Value value) const
    {
        const auto found = std::ranges::find(m_entries, value, &Word<Value>::value);
        return found == m_entries.end() ? QStringView() : found->text;
    }
    QString of(Value value) const { return view(value).toString(); }

    /// Nothing if the table does not have the word. Case-sensitive.
    std::optional<Value> value(QStringView text) const
    {
        const auto found = std::ranges::find(m_entries, text, &Word<Value>::text);
        return found == m_entries.end() ? std::nullopt : std::optional(found->value);
    }

    /// For messages: "real, paused, x10, x60", in table order.
    QString list() const
    {
        QStringList texts;
        for (const Word<Value> &entry : m_entries)
            texts.append(entry.text.toString());
        return texts.join(QStringLiteral(", "));
    }

    constexpr auto begin() const { return m_entries.begin(); }
    constexpr auto end() const { return m_entries.end(); }

private:
    std::array<Word<Value>, size> m_entries;
};

template <typename Value, size_t size>
constexpr Words<Value, size> words(const Word<Value> (&entries)[size])
{
    return Words<Value, size>(std::to_array(entries));
}

} // namespace qrlogin
