#include "base/ShellQuote.h"
#include "fuzz/Fuzzing.h"
#include "traffic/CurlCommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QRegularExpression>

using namespace qrlogin;

namespace {

/// Reads a word as a shell does, by its grammar: what it stands for. Ends the run if anything is open to a shell.
QString unquoted(QString word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:@%+,-]+"));
    static const QRegularExpression quote(QStringLiteral("^'([^']*)'"));
    static const QRegularExpression escaped(QStringLiteral("^\\\\'"));
    static const QRegularExpression octal(QStringLiteral("^\\$'((?:[^'\\\\]|\\\\[0-7]{3})*)'"));
    static const QRegularExpression variable(QStringLiteral("^\"\\$(SECRET_[1-9][0-9]*|SIGNATURE)\""));
    QByteArray text;
    while (!word.isEmpty()) {
        QRegularExpressionMatch match;
        if ((match = plain.match(word)).hasMatch()) {
            text += match.captured().toUtf8();
        } else if ((match = quote.match(word)).hasMatch()) {
            text += match.captured(1).toUtf8();
        } else if ((match = escaped.match(word)).hasMatch()) {
            text += '\'';
        } else if ((match = octal.match(word)).hasMatch()) {
            const QByteArray inner = match.captured(1).toUtf8();
            for (qsizetype i = 0; i < inner.size(); ++i) {
                const bool isByte = inner[i] == '\\';
                text += isByte ? char(inner.sliced(i + 1, 3).toInt(nullptr, 8)) : inner[i];
                i += isByte ? 3 : 0;
            }
        } else {
            match = variable.match(word);
            test::demand(match.hasMatch(), "a word is quoted throughout");
        }
        word = word.sliced(match.capturedLength());
    }
    return QString::fromUtf8(text);
}

void demandQuoted(const QString &command)
{
    static const QRegularExpression words(QStringLiteral("(?:'[^']*'|\\\\'|[^ '\\\\])+"));
    const QStringList lines = command.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        for (const QChar c : line)
            test::demand(c.isSurrogate() || c.isPrint(), "a command shows all that it contains");
        if (line.startsWith(u'#'))
            continue;
        QString rest = line;
        if (rest.endsWith(QLatin1String(" \\")))
            rest.chop(2);
        for (auto match = words.globalMatch(rest); match.hasNext();)
            (void)unquoted(match.next().captured());
    }
}

} // namespace

/// A quoted word is one word and stands for what was quoted; a copied command has quoted words and our variables alone.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(test::fuzzedBytes(data, size));
    const QString word = shellQuoted(text);
    test::demand(
        !word.contains(u'\n') && unquoted(word) == QString(text).replace(QChar(0), QChar::ReplacementCharacter),
        "a word stands for what was quoted");

    QUrl url(QStringLiteral("https://host/"));
    url.setPath(u'/' + text);
    url.setQuery(text);
    QNetworkRequest request(url);
    request.setRawHeader("X-Any", text.toUtf8());
    const QJsonObject body{{text, text}, {text + QStringLiteral("token"), QJsonArray{text, text}},
        {QStringLiteral("a"), QJsonObject{{text + QStringLiteral("secret"), text}}}};
    TrafficEntry entry
        = entryOf(Party::Browser, "POST", request, QJsonDocument(body).toJson(QJsonDocument::Compact), {});
    entry.watermark = text;
    demandQuoted(CurlCommand::of(entry));
    return 0;
}
