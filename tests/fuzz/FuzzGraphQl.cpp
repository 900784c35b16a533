#include "emulator/api/GraphQlQuery.h"
#include "fuzz/Fuzzing.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace qrlogin;
using namespace qrlogin::emulator;

namespace {

QString literal(const QJsonValue &value)
{
    if (value.isArray()) {
        QString text;
        for (const QJsonValue &item : value.toArray())
            text += literal(item) + u' ';
        return u'[' + text + u']';
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QString text;
        for (auto member = object.begin(); member != object.end(); ++member)
            text += member.key() + u':' + literal(member.value()) + u' ';
        return u'{' + text + u'}';
    }
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1).chopped(1));
}

QString field(const GraphQlSelection &selection, const QString &arguments)
{
    QString text = selection.alias + u':' + selection.name + arguments;
    if (selection.members.empty())
        return text;
    text += u'{';
    for (const GraphQlSelection &member : selection.members)
        text += field(member, {}) + u' ';
    return text + u'}';
}

/// The same operation as text, without variables.
QString written(const GraphQlQuery &query)
{
    QString arguments = literal(query.arguments);
    arguments.front() = u'(';
    arguments.back() = u')';
    return (query.isMutation ? QStringLiteral("mutation {") : QStringLiteral("{")) + field(query.root, arguments)
        + u'}';
}

bool isSame(const GraphQlSelection &one, const GraphQlSelection &other)
{
    return one.name == other.name && one.alias == other.alias
        && std::equal(one.members.begin(), one.members.end(), other.members.begin(), other.members.end(), isSame);
}

/// A variable's value may have names that a query cannot write.
bool canBeWritten(const QJsonObject &variables)
{
    return std::none_of(variables.begin(), variables.end(),
        [](const QJsonValue &value) { return value.isObject() || value.isArray(); });
}

} // namespace

/// Fuzzes the body of a request: a parsed query can be written, is then parsed as the same, and selects no more than it
/// asks for.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QJsonDocument body = QJsonDocument::fromJson(test::fuzzedBytes(data, size));
    // Random bytes are rarely JSON, so the text of a query alone is also accepted.
    const QString text
        = body.isObject() ? body[QLatin1String("query")].toString() : QString::fromUtf8(test::fuzzedBytes(data, size));
    const QJsonObject variables = body[QLatin1String("variables")].toObject();
    const Result<GraphQlQuery> query = parseGraphQl(text, variables);
    if (!query)
        return 0;
    const QJsonObject value{
        {QStringLiteral("id"), 1}, {QStringLiteral("inner"), QJsonObject{{QStringLiteral("id"), 2}}}};
    const QJsonValue chosen = select(value, query->root);
    test::demand(query->root.members.empty() || std::size_t(chosen.toObject().size()) <= query->root.members.size(),
        "no more is given than is asked for");
    if (!canBeWritten(variables))
        return 0;
    const Result<GraphQlQuery> again = parseGraphQl(written(*query), {});
    test::demand(again.has_value(), "what is understood can be written anew");
    test::demand(again->isMutation == query->isMutation && again->arguments == query->arguments
            && isSame(again->root, query->root),
        "and is understood as the same");
    return 0;
}
