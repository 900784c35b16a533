#include "support/TestMain.h"
#include "translations/TranslationFile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTextDocument>

using namespace qrlogin::test;

namespace {

const QDir documents(QStringLiteral(QRLOGIN_DOCUMENTS));

QString textOf(const QString &name)
{
    QFile file(documents.filePath(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Each first group of the pattern.
QStringList foundIn(const QString &text, const char *pattern)
{
    QStringList found;
    for (auto matches
         = QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::MultilineOption).globalMatch(text);
         matches.hasNext();)
        found += matches.next().captured(1);
    return found;
}

/// A label as a person reads it.
QString read(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&\\w\\)"));
    return text.remove(mnemonic).remove(u'&');
}

QStringList guides()
{
    return documents.entryList({QStringLiteral("guide*.md")}, QDir::Files);
}

} // namespace

/// The guides name what the console has, in both languages.
class TestGuides : public QObject
{
    Q_OBJECT

private slots:
    void eachNamedControlExists()
    {
        QSet<QString> english, chinese;
        for (const Message &message : messagesOf(QStringLiteral("zh_CN"))) {
            english += read(message.source);
            for (const QString &form : message.forms)
                chinese += read(form);
        }
        QVERIFY(!guides().isEmpty());
        for (const QString &name : guides()) {
            for (const QString &label : foundIn(textOf(name), "\\*\\*([^*]+)\\*\\*"))
                QVERIFY2(english.contains(label), qPrintable(name + QStringLiteral(": ") + label));
            for (const QString &label : foundIn(textOf(QStringLiteral("zh_CN/") + name), "\\*\\*([^*]+)\\*\\*"))
                QVERIFY2(chinese.contains(label), qPrintable(name + QStringLiteral(": ") + label));
        }
    }

    void theLanguagesHaveTheSameParts()
    {
        for (const QString &name : guides()) {
            const QString english = textOf(name), chinese = textOf(QStringLiteral("zh_CN/") + name);
            for (const char *part : {"^(#+) ", "^(\\d+\\.) ", "^(-) ", "pictures/([a-z-]+)\\.png", "`([^`]+)`"})
                QCOMPARE(foundIn(chinese, part), foundIn(english, part));
        }
    }

    /// Emphasis does not end between a punctuation mark and a letter, and Chinese has no space between them.
    void aGuideShowsItsEmphasisAndNotItsMarks()
    {
        for (const QString &name : guides()) {
            for (const QString &file : {name, QStringLiteral("zh_CN/") + name}) {
                QTextDocument shown;
                shown.setMarkdown(textOf(file));
                const QString text = shown.toPlainText();
                QVERIFY2(
                    !text.contains(u'*'), qPrintable(file + QStringLiteral(": ") + text.mid(text.indexOf(u'*'), 40)));
            }
        }
    }

    /// Qt 6.4 crashes on some tables.
    void aGuideHasNoTable()
    {
        for (const QString &name : guides()) {
            QVERIFY(foundIn(textOf(name), "^(\\|)").isEmpty());
            QVERIFY(foundIn(textOf(QStringLiteral("zh_CN/") + name), "^(\\|)").isEmpty());
        }
    }

    void eachPictureIsThereAndSmallAndUsed()
    {
        QSet<QString> used;
        for (const QString &name : guides())
            for (const QString &picture : foundIn(textOf(name), "pictures/([a-z-]+\\.png)"))
                used += picture;
        for (const char *path : {"pictures", "zh_CN/pictures"}) { // the guides have the same ones
            const QDir folder(documents.filePath(QLatin1String(path)));
            const QStringList names = folder.entryList(QDir::Files);
            QCOMPARE(QSet<QString>(names.begin(), names.end()), used);
            for (const QFileInfo &picture : folder.entryInfoList(QDir::Files))
                QVERIFY2(picture.size() > 0 && picture.size() < 180'000, qPrintable(picture.fileName()));
        }
    }
};

QRLOGIN_TEST(TestGuides)
#include "TestGuides.moc"
