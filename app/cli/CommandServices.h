#pragma once

#include "base/Random.h"
#include "client/PoolClient.h"

#include <QLocale>
#include <QNetworkAccessManager>

namespace qrlogin {

/// What the clients of a command need: the system clock, secure randomness and a network.
struct CommandServices
{
    SystemClock clock;
    SystemRandom random;
    QNetworkAccessManager network;
    TrafficLog traffic;

    PoolContext context()
    {
        const bool isChinese = QLocale().language() == QLocale::Chinese;
        return {network, clock, random, traffic, isChinese ? "zh-CN" : "en-US"};
    }
};

} // namespace qrlogin
