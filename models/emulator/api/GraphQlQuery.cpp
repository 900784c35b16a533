#include "emulator/api/GraphQlQuery.h"

#include "emulator/http/Answer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace qrlogin::emulator {

namespace {

constexpr int deepest = 32;

class Parser
{
public:
    Parser(const QString &text, const QJsonObject &variables)
        : m_text(text),
          m_variables(variables)
    {
        advance();
    }

    Result<GraphQlQuery> operation()
    {
        GraphQlQuery query;
        if (m_token == u"query" || m_token == u"mutation") {
            query.isMutation = m_token == u"mutation";
            advance();
            if (isName())
                advance();
            if (m_token == u"(")
                skipVariableDefinitions();
        }
        expect(u"{");
        query.root = field(&query.arguments, 0);
        expect(u"}");
        if (m_failed || !m_token.isEmpty())
            return badArgument(QStringLiteral("the query is invalid at character %1").arg(m_tokenBegin + 1));
        return query;
    }

private:
    void advance()
    {
        // GraphQL treats a comma as white space.
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u','))
            ++m_at;
        m_tokenBegin = m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            for (++m_at; m_at < m_text.size() && m_text[m_at] != u'"'; ++m_at)
                m_at += m_text[m_at] == u'\\' ? 1 : 0;
            m_at = std::min(m_at + 1, m_text.size());
        } else if (m_at < m_text.size() && isWordCharacter(m_text[m_at])) {
            while (m_at < m_text.size() && isWordCharacter(m_text[m_at]))
                ++m_at;
        } else if (m_at < m_text.size()) {
            ++m_at;
        }
        m_token = QStringView(m_text).sliced(m_tokenBegin, m_at - m_tokenBegin);
    }

    static bool isWordCharacter(QChar c)
    {
        return c.isLetterOrNumber() || c == u'_' || c == u'$' || c == u'-' || c == u'.' || c == u'+';
    }

    bool isName() const { return !m_token.isEmpty() && (m_token[0].isLetter() || m_token[0] == u'_'); }

    void expect(QStringView token)
    {
        m_failed = m_failed || m_token != token;
        if (!m_failed)
            advance();
    }

    QString name()
    {
        m_failed = m_failed || !isName();
        const QString found = m_token.toString();
        if (!m_failed)
            advance();
        return found;
    }

    void skipVariableDefinitions()
    {
        while (!m_token.isEmpty() && m_token != u")")
            advance();
        expect(u")");
    }

    GraphQlSelection field(QJsonObject *arguments, int depth)
    {
        GraphQlSelection found;
        found.name = found.alias = name();
        if (m_token == u":") {
            advance();
            found.name = name();
        }
        if (m_token == u"(" && arguments) {
            advance();
            *arguments = members(u")", depth);
        }
        if (m_token != u"{")
            return found;
        m_failed = m_failed || depth > deepest;
        advance();
        while (!m_failed && m_token != u"}")
            found.members.push_back(field(nullptr, depth + 1));
        expect(u"}");
        return found;
    }

    QJsonObject members(QStringView end, int depth)
    {
        QJsonObject object;
        while (!m_failed && m_token != end) {
            const QString key = name();
            m_failed = m_failed || object.contains(key);
            expect(u":");
            const QJsonValue value = argument(depth + 1);
            if (!value.isUndefined())
                object.insert(key, value);
        }
        expect(end);
        return object;
    }

    QJsonValue argument(int depth)
    {
        m_failed = m_failed || m_token.isEmpty() || depth > deepest;
        if (m_failed)
            return {};
        const QStringView token = m_token;
        advance();
        if (token == u"{")
            return members(u"}", depth);
        if (token == u"[") {
            QJsonArray array;
            while (!m_failed && m_token != u"]")
                array.append(argument(depth + 1));
            expect(u"]");
            return array;
        }
        if (token[0] == u'$')
            return m_variables.value(token.sliced(1));
        const QJsonValue literal = QJsonDocument::fromJson('[' + token.toUtf8() + ']')[0];
        return literal.isUndefined() ? QJsonValue(token.toString()) : literal; // a bare word is an enum value
    }

    const QString &m_text;
    const QJsonObject &m_variables;
    qsizetype m_at = 0;
    qsizetype m_tokenBegin = 0;
    QStringView m_token;
    bool m_failed = false;
};

} // namespace

Result<GraphQlQuery> parseGraphQl(const QString &text, const QJsonObject &variables)
{
    return Parser(text, variables).operation();
}

QJsonValue select(const QJsonValue &value, const GraphQlSelection &selection)
{
    if (selection.members.empty() || !value.isObject())
        return value;
    QJsonObject chosen;
    for (const GraphQlSelection &member : selection.members) {
        const QJsonValue found = value[member.name];
        chosen.insert(member.alias, found.isUndefined() ? QJsonValue(QJsonValue::Null) : select(found, member));
    }
    return chosen;
}

} // namespace qrlogin::emulator
