// A plugin that the console loads in place of an input device (QT_QPA_GENERIC_PLUGINS). It does what a person does with
// the window, as lines of JSON on the local socket QRLOGIN_REMOTE say, and answers each with a line.
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QGenericPlugin>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocalServer>
#include <QLocalSocket>
#include <QMainWindow>
#include <QTimer>

#include <ctime>
#include <utility>

namespace {

class ConsoleRemote : public QObject
{
public:
    ConsoleRemote()
    {
        connect(&m_server, &QLocalServer::newConnection, this, [this] {
            QLocalSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                while (socket->canReadLine())
                    socket->write(QJsonDocument(obey(QJsonDocument::fromJson(socket->readLine()).object()))
                                      .toJson(QJsonDocument::Compact)
                        + '\n');
            });
        });
        connect(&m_ticker, &QTimer::timeout, this, [this] {
            m_longest = qMax(m_longest, m_sinceTick.restart());
            m_busiest = qMax(m_busiest, processorTime() - std::exchange(m_atTick, processorTime()));
        });
        m_sinceTick.start();
        m_ticker.start(10);
        m_server.listen(qEnvironmentVariable("QRLOGIN_REMOTE"));
    }

private:
    /// Of this thread, in milliseconds.
    static qint64 processorTime()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
    }

    static QMainWindow *window()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QMainWindow *>(widget))
                return found;
        }
        return nullptr;
    }

    /// The visible and enabled widget of that name.
    template <typename Widget>
    static Widget *usable(const QString &name)
    {
        for (auto *widget : window()->findChildren<Widget *>(name)) {
            if (widget->isVisible() && widget->isEnabled())
                return widget;
        }
        return nullptr;
    }

    /// {"click": NAME}, {"type": NAME, "text": TEXT}, {"choose": START, "in": NAME}, {"page": NUMBER from 1},
    /// {"texts": true} or {"pauses": true}. The answer has `done`, false if nothing of that name can be used.
    QJsonObject obey(const QJsonObject &command)
    {
        if (!window())
            return {{QStringLiteral("done"), false}};
        bool isDone = true;
        QJsonObject answer;
        if (command.contains(QLatin1String("click"))) {
            auto *button = usable<QAbstractButton>(command[QLatin1String("click")].toString());
            isDone = button != nullptr;
            if (button)
                button->click();
        } else if (command.contains(QLatin1String("type"))) {
            auto *line = usable<QLineEdit>(command[QLatin1String("type")].toString());
            isDone = line != nullptr;
            if (line) {
                line->selectAll();
                line->insert(command[QLatin1String("text")].toString());
            }
        } else if (command.contains(QLatin1String("choose"))) {
            auto *list = usable<QListWidget>(command[QLatin1String("in")].toString());
            const auto items = list ? list->findItems(command[QLatin1String("choose")].toString(), Qt::MatchStartsWith)
                                    : QList<QListWidgetItem *>();
            isDone = !items.isEmpty();
            if (isDone)
                list->setCurrentItem(items.first());
        } else if (command.contains(QLatin1String("page"))) {
            isDone = showPage(command[QLatin1String("page")].toInt());
        } else if (command.contains(QLatin1String("texts"))) {
            answer.insert(QStringLiteral("texts"), texts());
        } else {
            answer.insert(QStringLiteral("longest"), std::exchange(m_longest, 0));
            answer.insert(QStringLiteral("busiest"), std::exchange(m_busiest, 0));
        }
        answer.insert(QStringLiteral("done"), isDone);
        return answer;
    }

    static bool showPage(int number)
    {
        const QKeySequence shortcut(int(Qt::CTRL) | (int(Qt::Key_0) + number));
        for (auto *action : window()->findChildren<QAction *>()) {
            if (action->shortcut() == shortcut) {
                action->trigger();
                return true;
            }
        }
        return false;
    }

    static QJsonArray texts()
    {
        QJsonArray all;
        for (const auto *label : window()->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                all.append(label->text());
        }
        return all;
    }

    QLocalServer m_server;
    QTimer m_ticker;
    QElapsedTimer m_sinceTick;
    qint64 m_longest = 0; // milliseconds between two ticks
    qint64 m_busiest = 0; // the same of processor time, which a busy computer does not change
    qint64 m_atTick = processorTime();
};

} // namespace

class ConsoleRemotePlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "ConsoleRemote.json")
public:
    QObject *create(const QString &, const QString &) override { return new ConsoleRemote; }
};

#include "ConsoleRemote.moc"
