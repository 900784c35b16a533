#pragma once

#include "support/RawServer.h"

#include <QTcpSocket>

namespace qrlogin::test {

/// A faulty pool that accepts all actions in any order. `status` is the state of its code, if given.
inline RawServer::Script lenientPool(const QByteArray &status = {})
{
    const QByteArray onePixel = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9"
                                                       "QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    return [status, onePixel](QTcpSocket &socket, const QByteArray &request) {
        QByteArray data = "{\"success\":true}";
        if (request.startsWith("POST /api/v3/signin"))
            data = "{\"scope\":\"openid\",\"access_token\":\"a\",\"id_token\":\"i\",\"token_type\":\"Bearer\","
                   "\"expire_in\":9}";
        else if (request.startsWith("POST /api/v3/gene-qrcode"))
            data = "{\"qrcodeId\":\"q\",\"url\":\"http://127.0.0.1:" + QByteArray::number(socket.localPort())
                + "/image\"}";
        else if (request.startsWith("GET /api/v3/get-qrcode-status") && !status.isEmpty())
            data = "{\"status\":\"" + status + "\"}";
        if (request.startsWith("GET /image"))
            return void(socket.write(RawServer::http(200, onePixel, "image/png")));
        socket.write(RawServer::http(200, "{\"statusCode\":200,\"data\":" + data + "}"));
    };
}

} // namespace qrlogin::test
