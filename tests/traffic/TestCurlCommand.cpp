#include "traffic/CurlCommand.h"

#include "support/TestMain.h"
#include "traffic/Redaction.h"

#include <QJsonDocument>
#include <QMap>
#include <QNetworkRequest>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;

/// Bash reads the commands, with a curl of its own that prints its arguments.
class TestCurlCommand : public QObject
{
    Q_OBJECT

    static constexpr int variables = 40;

    /// The arguments of each command. `m_errors` is what bash complained of.
    QList<QByteArrayList> arguments(const QStringList &commands)
    {
        QTemporaryDir directory;
        QFile script(directory.filePath(QStringLiteral("commands")));
        if (!script.open(QIODevice::WriteOnly))
            return {};
        script.write("PATH=\ncurl() { printf '%s\\0' \"$@\" END; }\n");
        for (int i = 1; i <= variables; ++i)
            script.write(QStringLiteral("SECRET_%1='‹%1›'\n").arg(i).toUtf8());
        script.write(commands.join(QString()).toUtf8());
        script.close();
        QProcess bash;
        bash.setWorkingDirectory(directory.path());
        bash.start(QStringLiteral("/bin/bash"), {QStringLiteral("--norc"), script.fileName()});
        bash.waitForFinished();
        m_errors = bash.readAllStandardError();
        m_left = QDir(directory.path()).entryList(QDir::Files);
        QList<QByteArrayList> all(1);
        for (const QByteArray &argument : bash.readAllStandardOutput().chopped(1).split('\0')) {
            if (argument == "END")
                all.append(QByteArrayList());
            else
                all.last().append(argument);
        }
        all.removeLast();
        return all;
    }

    static QByteArray withMasks(QByteArray text, const QByteArray &mask)
    {
        for (int i = 1; i <= variables && text.contains("‹"); ++i)
            text.replace(QStringLiteral("‹%1›").arg(i).toUtf8(), mask);
        return text;
    }

    static TrafficEntry posted(const QJsonObject &customData)
    {
        QNetworkRequest request(QUrl(QStringLiteral("https://pool.example/api/v3/gene-qrcode")));
        request.setRawHeader("Content-Type", "application/json");
        return entryOf(Party::Browser, "POST", request,
            QJsonDocument(QJsonObject{{QStringLiteral("customData"), customData}}).toJson(QJsonDocument::Compact), {});
    }

    static QString hostile(QRandomGenerator &random)
    {
        static const QStringList pieces{QStringLiteral("'"), QStringLiteral("\""), QStringLiteral("\\"),
            QStringLiteral("$(touch pwned)"), QStringLiteral("`touch pwned`"), QStringLiteral("\n"),
            QStringLiteral("\r\n"), QStringLiteral("#"), QStringLiteral("token"), QStringLiteral("_secret"),
            QStringLiteral("="), QStringLiteral("&"), QStringLiteral("?"), QStringLiteral("[1-3]"),
            QStringLiteral("{a,b}"), QStringLiteral("\x1b[201~"), QStringLiteral("$SECRET_1"), QStringLiteral("\u202e"),
            QStringLiteral("😀"), QStringLiteral("\x01"), QStringLiteral("%27"), QStringLiteral("@/etc/passwd"),
            QStringLiteral("password"), QStringLiteral("://u:p@h"), QStringLiteral("•"), QStringLiteral("!!"),
            QStringLiteral(" x ")};
        QString text;
        for (int left = random.bounded(6); left > 0; --left)
            text += pieces[random.bounded(int(pieces.size()))];
        return text;
    }

    /// Inserts in the order of the names: in any other, QJsonObject of Qt 6.8 reads beyond a short name when it
    /// compares it with one that is not ASCII.
    static QJsonObject objectOf(const QMap<QString, QJsonValue> &members)
    {
        QJsonObject object;
        for (auto member = members.begin(); member != members.end(); ++member)
            object.insert(member.key(), member.value());
        return object;
    }

    static TrafficEntry hostileEntry(QRandomGenerator &random)
    {
        QUrl url(QStringLiteral("https://pool.example/"));
        url.setPath(u'/' + hostile(random).remove(u'\n').remove(u'\r'));
        url.setQuery(hostile(random));
        QNetworkRequest request(url);
        request.setRawHeader("x-genauth-app-id", hostile(random).toUtf8());
        request.setRawHeader("X-Api-Key", hostile(random).toUtf8());
        const QJsonObject inner = objectOf({{hostile(random), hostile(random)}, {hostile(random), 7}});
        const QJsonObject body
            = objectOf({{hostile(random), hostile(random)}, {hostile(random), QJsonArray{hostile(random), inner}},
                {QStringLiteral("n"), QString::fromUtf8(QJsonDocument(inner).toJson())}});
        TrafficEntry entry = entryOf(Party::Browser, random.bounded(2) ? "POST" : "GET", request,
            random.bounded(8) ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray(), {});
        if (random.bounded(2))
            entry.watermark = hostile(random);
        return entry;
    }

    QByteArray m_errors;
    QStringList m_left;

private slots:
    void aNameOfCustomDataRunsNothing()
    {
        const QByteArray data
            = R"({"a\n$'\\164\\157\\165\\143\\150' $'\\160'\n#token": "v", "b$(touch x)secret": "w"})";
        const TrafficEntry entry = posted(QJsonDocument::fromJson(data).object());
        const QString command = CurlCommand::of(entry);
        QVERIFY2(command.startsWith(QStringLiteral("# Set these variables first: SECRET_1, SECRET_2\n")),
            qPrintable(command));
        const auto all = arguments({command});
        QCOMPARE(m_errors, QByteArray());
        QCOMPARE(m_left, QStringList{QStringLiteral("commands")});
        QCOMPARE(all.size(), 1);
        QCOMPARE(QJsonDocument::fromJson(withMasks(all[0].last(), "•••")), QJsonDocument::fromJson(entry.requestBody));
    }

    void thousandsOfHostileRequestsArriveAsTheyAre()
    {
        QRandomGenerator random(7);
        QList<TrafficEntry> entries;
        QStringList commands;
        for (int i = 0; i < 3000; ++i) {
            entries += hostileEntry(random);
            commands += CurlCommand::of(entries.last());
        }
        const auto all = arguments(commands);
        QCOMPARE(m_errors, QByteArray());
        QCOMPARE(m_left, QStringList{QStringLiteral("commands")});
        QCOMPARE(all.size(), entries.size());
        const auto mark = [](const QString &, const QJsonValue &) -> QJsonValue { return QStringLiteral("•••"); };
        for (qsizetype i = 0; i < all.size(); ++i) {
            const TrafficEntry &entry = entries[i];
            QByteArrayList arrived = all[i];
            if (const auto method = arrived.indexOf("-X"); method >= 0)
                QCOMPARE(arrived[method + 1], entry.method);
            else
                QCOMPARE(entry.method, QByteArray("GET"));
            QVERIFY2(
                std::ranges::any_of(arrived, [&](const QByteArray &one) { return withMasks(one, "***") == entry.url; }),
                qPrintable(commands[i]));
            for (const auto &[name, value] : headerLines(entry.requestHead)) {
                const QByteArray line = value.isEmpty() ? name + ';' : name + ": " + value;
                QVERIFY2(
                    std::ranges::any_of(arrived, [&](const QByteArray &one) { return withMasks(one, "•••") == line; }),
                    qPrintable(commands[i]));
            }
            const auto body = arrived.indexOf("--data-raw");
            QCOMPARE(body < 0, entry.requestBody.isEmpty());
            if (body >= 0)
                QCOMPARE(QJsonDocument::fromJson(withMasks(arrived[body + 1], "•••")).object(),
                    replacedSecrets(QJsonDocument::fromJson(entry.requestBody).object(), mark).toObject());
        }
    }

    void ofABodyThatIsNotJsonThereIsAVariable()
    {
        TrafficEntry entry = posted({});
        entry.requestBody = redacted("a=b");
        QCOMPARE(arguments({CurlCommand::of(entry)}).value(0).last(), QByteArray("‹1›"));
    }

    void curlTakesTheAddressAsItIs()
    {
        TrafficEntry entry;
        entry.method = "GET";
        entry.url = "https://pool.example/{a,b}?c=[1-9]";
        QCOMPARE(arguments({CurlCommand::of(entry)}).value(0), (QByteArrayList{"--globoff", entry.url}));
    }
};

QRLOGIN_TEST(TestCurlCommand)
#include "TestCurlCommand.moc"
