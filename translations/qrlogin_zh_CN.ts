<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>What to do.</source>
        <translation>要执行的命令。</translation>
    </message>
    <message>
        <source>Settings and simulation of QR code login.</source>
        <translation>扫码登录的设置与模拟。</translation>
    </message>
    <message>
        <source>Keep the embedded pool in this directory.</source>
        <translation>将内置用户池的数据保存在此目录。</translation>
    </message>
    <message>
        <source>Print the embedded pool&apos;s address and keys as a line of JSON once the window is ready.</source>
        <translation>窗口就绪后，以一行 JSON 输出内置用户池的地址和密钥。</translation>
    </message>
    <message>
        <source>show, compare and change the settings of a pool</source>
        <translation>查看、比较和修改用户池的设置</translation>
    </message>
    <message>
        <source>run an embedded pool until it is stopped</source>
        <translation>运行内置用户池，直到手动停止</translation>
    </message>
    <message>
        <source>change a setting and log in once on an embedded pool, step by step</source>
        <translation>在内置用户池上修改一项设置并登录一次，逐步演示</translation>
    </message>
    <message>
        <source>QR code login from a terminal.</source>
        <translation>在终端中使用扫码登录。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Save a picture of the window once it is ready, and end.</source>
        <translation>窗口就绪后保存其截图，然后退出。</translation>
    </message>
</context>
<context>
    <name>qrlogin::AdviceCard</name>
    <message>
        <source>Nothing to improve: these values follow all the rules we know.</source>
        <translation>无需改进：当前设置符合所有已知的安全与可用性建议。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>配置建议</translation>
    </message>
</context>
<context>
    <name>qrlogin::AdviceText</name>
    <message>
        <source>Nothing but the QR code protects a login</source>
        <translation>登录仅靠二维码保护</translation>
    </message>
    <message>
        <source>Anyone who polls gets the login token</source>
        <translation>任何人轮询即可获得登录令牌</translation>
    </message>
    <message>
        <source>A ticket alone is enough for a login</source>
        <translation>仅凭 ticket 即可登录</translation>
    </message>
    <message>
        <source>The QR code is valid for longer than 5 minutes</source>
        <translation>二维码有效时间超过 5 分钟</translation>
    </message>
    <message>
        <source>The ticket is valid for longer than 10 minutes</source>
        <translation>ticket 有效时间超过 10 分钟</translation>
    </message>
    <message>
        <source>The ticket may expire before it is used</source>
        <translation>ticket 可能尚未使用就已过期</translation>
    </message>
    <message>
        <source>There is little time to scan</source>
        <translation>扫码时间过短</translation>
    </message>
    <message>
        <source>The status query gives the complete user to whoever knows the code&apos;s id, and a page without any secret may exchange the ticket. No step of the login asks for the application&apos;s secret any more.</source>
        <translation>知道二维码 ID 的人都能通过状态查询接口获得完整用户信息，不持有任何密钥的页面也能使用 ticket 换取用户信息。整个登录流程不再有任何一步校验应用密钥。</translation>
    </message>
    <message>
        <source>The status query has no permission check: whoever has seen the code can read its id and poll. Nickname and avatar are enough for a login page; the rest belongs to the ticket.</source>
        <translation>状态查询接口没有权限校验：看到二维码的人都能读出其 ID 并轮询。登录页只需要昵称和头像，其余信息应使用 ticket 换取。</translation>
    </message>
    <message>
        <source>The exchange should happen on your server, which proves itself with the application&apos;s secret. In the browser, a ticket that leaks through a log, an extension or a script is a login.</source>
        <translation>换取用户信息应在您的服务端进行，由服务端凭应用密钥证明身份。若允许在浏览器中换取，一旦 ticket 经由日志、浏览器扩展或脚本泄露，他人即可直接登录。</translation>
    </message>
    <message>
        <source>An attacker can show a code of their own session to a victim. The longer it is valid, the easier that is.</source>
        <translation>攻击者可以把自己会话的二维码展示给受害者扫描。有效时间越长，攻击越容易得手。</translation>
    </message>
    <message>
        <source>A server exchanges a ticket within seconds. A longer life serves only whoever finds one.</source>
        <translation>服务端换取用户信息只需几秒。有效时间过长，只会方便捡到 ticket 的人。</translation>
    </message>
    <message>
        <source>Browsers poll once a second, and the exchange takes a round trip after that.</source>
        <translation>浏览器每秒轮询一次，之后换取用户信息还需要一次网络往返。</translation>
    </message>
    <message>
        <source>People unlock the phone, open the app and find its scanner first; below 30 seconds many will fail.</source>
        <translation>用户需要先解锁手机、打开应用、找到扫一扫；少于 30 秒，很多人会来不及。</translation>
    </message>
    <message>
        <source>GenAuth documentation, App Scan Code Login Web Custom Configuration</source>
        <translation>GenAuth 文档《App 扫码登录 Web 自定义配置》</translation>
    </message>
    <message>
        <source>OWASP, QRLJacking</source>
        <translation>OWASP：QRLJacking</translation>
    </message>
    <message>
        <source>OWASP ASVS 4.0.3, 2.7.2</source>
        <translation>OWASP ASVS 4.0.3 第 2.7.2 条</translation>
    </message>
    <message>
        <source>Poll interval of the published login widget and SDK</source>
        <translation>官方登录组件与 SDK 的轮询间隔</translation>
    </message>
    <message>
        <source>This project&apos;s own estimate</source>
        <translation>本项目的估算</translation>
    </message>
    <message>
        <source>Turn both off</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Set to 120 s</source>
        <translation>设为 120 秒</translation>
    </message>
    <message>
        <source>Set to 300 s</source>
        <translation>设为 300 秒</translation>
    </message>
</context>
<context>
    <name>qrlogin::Assignments</name>
    <message>
        <source>Set what? For example: qrcodeExpiresIn=3m</source>
        <translation>请指定要修改的设置，例如：qrcodeExpiresIn=3m</translation>
    </message>
    <message>
        <source>%1 has no value: write %1=VALUE</source>
        <translation>%1 缺少值，请写成 %1=VALUE</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 重复指定。</translation>
    </message>
    <message>
        <source>%1 has to be whole seconds, or a whole number with s, m, h or d.</source>
        <translation>%1 必须为整数秒，或带 s、m、h、d 单位的整数。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a setting, %2 a sentence on it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has to be on or off.</source>
        <translation>%1 必须为 on 或 off。</translation>
    </message>
    <message>
        <source>There is no setting %1.</source>
        <translation>没有名为 %1 的设置。</translation>
    </message>
</context>
<context>
    <name>qrlogin::BackendColumn</name>
    <message>
        <source>There is no ticket yet: it comes once the user has agreed on the phone.</source>
        <translation>尚无 ticket：用户在手机上同意授权后才会返回。</translation>
    </message>
    <message>
        <source>A ticket is here. It serves once.</source>
        <translation>已收到 ticket，只能使用一次。</translation>
    </message>
    <message>
        <source>Exchanged with the application&apos;s secret.</source>
        <translation>已使用应用密钥换取成功。</translation>
    </message>
    <message>
        <source>Exchanged without any secret.</source>
        <translation>未使用任何密钥，换取成功。</translation>
    </message>
    <message>
        <source>Scope: %1
Valid for: %2</source>
        <translation>权限范围（scope）：%1
有效时间：%2</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Who turns the ticket into a user</source>
        <translation>使用 ticket 换取用户信息的一方</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID 令牌</translation>
    </message>
    <message>
        <source>Exchange as ser&amp;ver</source>
        <translation>以服务端身份换取(&amp;E)</translation>
    </message>
    <message>
        <source>Exchange as &amp;browser</source>
        <translation>以浏览器身份换取(&amp;B)</translation>
    </message>
    <message>
        <source>With the application&apos;s secret, as it should be</source>
        <translation>携带应用密钥，这是推荐的做法</translation>
    </message>
    <message>
        <source>Without any secret; the pool refuses unless the browser exchange is allowed</source>
        <translation>不携带任何密钥；除非允许在浏览器换取，否则用户池会拒绝</translation>
    </message>
</context>
<context>
    <name>qrlogin::Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>qrlogin::BrowserColumn</name>
    <message>
        <source>&amp;New QR code</source>
        <translation>重新生成二维码(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Generate QR code</source>
        <translation>生成二维码(&amp;G)</translation>
    </message>
    <message>
        <source>Stopped: nobody asks for this code any more</source>
        <translation>已停止：不再轮询此二维码</translation>
    </message>
    <message>
        <source>Scanned: to be confirmed on the phone</source>
        <translation>已扫码，请在手机上确认</translation>
    </message>
    <message numerus="yes">
        <source>Asked %n time(s)</source>
        <translation>
            <numerusform>已轮询 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>尚未轮询</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>The site&apos;s login page: it holds no secret</source>
        <translation>网站的登录页，不持有任何密钥</translation>
    </message>
    <message>
        <source>QR code id</source>
        <translation>二维码 ID</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>The status query also gave the login tokens, to anyone who polls: “return complete user information” is on.</source>
        <translation>状态查询接口同时返回了登录令牌，任何人轮询都能获得：“返回完整用户信息”已开启。</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Time left to scan and confirm</source>
        <translation>扫码并确认的剩余时间</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>qrlogin::CaFileText</name>
    <message>
        <source>The CA file cannot be read: %1</source>
        <translation>无法读取 CA 文件：%1</translation>
    </message>
    <message>
        <source>The CA file is no file.</source>
        <translation>CA 文件不是普通文件。</translation>
    </message>
    <message>
        <source>The CA file is larger than 1 MiB.</source>
        <translation>CA 文件大于 1 MiB。</translation>
    </message>
    <message>
        <source>The CA file holds no certificate in PEM form.</source>
        <translation>CA 文件中没有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>The certificate in the CA file expired on %1: %2</source>
        <translation>CA 文件中的证书已于 %1过期：%2</translation>
    </message>
    <message>
        <source>The certificate in the CA file is not valid before %1: %2</source>
        <translation>CA 文件中的证书在 %1之前尚未生效：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::ChangesView</name>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1：从%2改为%3</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConflictCard</name>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的值</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的值</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>对方的值</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我的值</translation>
    </message>
    <message>
        <source>Somebody else changed this pool meanwhile. Nothing was saved.</source>
        <translation>期间有其他人修改了此用户池，未保存任何内容。</translation>
    </message>
    <message>
        <source>Choose a value for each setting, then save again.</source>
        <translation>请为每项设置选择一个值，然后重新保存。</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>全部用对方的(&amp;T)</translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation>全部用我的(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Continue with these</source>
        <translation>以所选值继续(&amp;C)</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConnectionCheck</name>
    <message>
        <source>A name is missing.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>The management host has to be an https address, or http on this machine.</source>
        <translation>管理 API 地址必须是 https 地址，或本机的 http 地址。</translation>
    </message>
    <message>
        <source>The application host has to be an https address, or http on this machine.</source>
        <translation>应用地址必须是 https 地址，或本机的 http 地址。</translation>
    </message>
    <message>
        <source>The user pool&apos;s id is missing.</source>
        <translation>缺少用户池 ID。</translation>
    </message>
    <message>
        <source>The access key&apos;s id is missing: it is the user pool&apos;s id, or that of a key pair.</source>
        <translation>缺少 Access Key ID：即用户池 ID 或密钥对的 ID。</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConnectionForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Brand</source>
        <translation>品牌(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Management host</source>
        <translation>管理 API 地址(&amp;M)</translation>
    </message>
    <message>
        <source>A&amp;pplication host</source>
        <translation>应用地址(&amp;P)</translation>
    </message>
    <message>
        <source>User pool &amp;id</source>
        <translation>用户池 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Application i&amp;d</source>
        <translation>应用 ID(&amp;D)</translation>
    </message>
    <message>
        <source>Access &amp;key id</source>
        <translation>Access Key ID(&amp;K)</translation>
    </message>
    <message>
        <source>Access key &amp;secret</source>
        <translation>Access Key 密钥(&amp;S)</translation>
    </message>
    <message>
        <source>Application sec&amp;ret</source>
        <translation>应用密钥(&amp;R)</translation>
    </message>
    <message>
        <source>Pr&amp;oduction pool</source>
        <translation>生产环境用户池(&amp;O)</translation>
    </message>
    <message>
        <source>People log in with it: it is marked wherever it is shown</source>
        <translation>有真实用户通过它登录，凡显示之处均会标明</translation>
    </message>
    <message>
        <source>Production pool</source>
        <translation>生产环境用户池</translation>
    </message>
    <message>
        <source>Private authority</source>
        <translation>私有 CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Private authorit&amp;y</source>
        <translation>私有 CA(&amp;Y)</translation>
    </message>
    <message>
        <source>Colour ta&amp;g</source>
        <translation>颜色标记(&amp;G)</translation>
    </message>
    <message>
        <source>none: the system&apos;s authorities are enough</source>
        <translation>无：使用系统的 CA 即可</translation>
    </message>
    <message>
        <source>A PEM file of certificates that this connection trusts besides the system&apos;s, as for a server of a private network</source>
        <translation>PEM 证书文件；除系统证书外，此连接还信任其中的证书，例如用于内网服务器</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>浏览…(&amp;W)</translation>
    </message>
    <message>
        <source>Browse for the private authority&apos;s file</source>
        <translation>浏览私有 CA 文件</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConnectionList</name>
    <message>
        <source>New pool</source>
        <translation>新用户池</translation>
    </message>
    <message>
        <source>production</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a name, %2 what is to be known of it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接列表</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConnectionName</name>
    <message>
        <source>More than one connection is called “%1”. Give the id of one:
  %2</source>
        <translation>有多个名为“%1”的连接，请给出其中一个的 ID：
  %2</translation>
    </message>
    <message>
        <source>There is no connection “%1”: none has been saved in the console yet.</source>
        <translation>没有名为“%1”的连接：控制台中尚未保存任何连接。</translation>
    </message>
    <message>
        <source>There is no connection “%1”. There are:
  %2</source>
        <translation>没有名为“%1”的连接。现有：
  %2</translation>
    </message>
</context>
<context>
    <name>qrlogin::ConnectionOptions</name>
    <message>
        <source>genauth (the default) or authing.</source>
        <translation>genauth（默认）或 authing。</translation>
    </message>
    <message>
        <source>Address of the management API. Default: the brand&apos;s.</source>
        <translation>管理 API 的地址。默认：所选品牌的地址。</translation>
    </message>
    <message>
        <source>Address of the application. Default: the same.</source>
        <translation>应用的地址。默认：与管理 API 相同。</translation>
    </message>
    <message>
        <source>Id of the user pool.</source>
        <translation>用户池 ID。</translation>
    </message>
    <message>
        <source>Id of the application.</source>
        <translation>应用 ID。</translation>
    </message>
    <message>
        <source>Id of the access key. Default: the user pool&apos;s id.</source>
        <translation>Access Key ID。默认：用户池 ID。</translation>
    </message>
    <message>
        <source>Read the access key&apos;s secret from the first line of the standard input.</source>
        <translation>从标准输入的第一行读取 Access Key 密钥。</translation>
    </message>
    <message>
        <source>A secret is never given as an argument, which other programs can read. Use %1 or --secret-stdin.</source>
        <translation>请勿以命令行参数传递密钥，其他程序能够读到。请使用 %1 或 --secret-stdin。</translation>
    </message>
    <message>
        <source>The brand has to be genauth or authing.</source>
        <translation>品牌必须为 genauth 或 authing。</translation>
    </message>
    <message>
        <source>The address cannot be used: %1</source>
        <translation>此地址无法使用：%1</translation>
    </message>
    <message>
        <source>The access key&apos;s secret is missing: set %1 or give --secret-stdin.</source>
        <translation>缺少 Access Key 密钥，请设置 %1 或使用 --secret-stdin。</translation>
    </message>
    <message>
        <source>Environment, where an option is not given:</source>
        <translation>未指定选项时使用的环境变量：</translation>
    </message>
    <message>
        <source>Name of a connection that was saved in the console.</source>
        <translation>在控制台中保存的连接的名称。</translation>
    </message>
    <message>
        <source>--pool names a connection that knows its own --%1: give one of the two.</source>
        <translation>--pool 指定的连接已包含 --%1：两者只能给出其一。</translation>
    </message>
    <message>
        <source>The saved connections cannot be read: %1</source>
        <translation>无法读取已保存的连接：%1</translation>
    </message>
    <message>
        <source>the keyring has none for it</source>
        <translation>密钥环中没有它的密钥</translation>
    </message>
    <message>
        <source>the keyring cannot be read: %1</source>
        <translation>无法读取密钥环：%1</translation>
    </message>
    <message>
        <source>The secret of “%1” is missing: %2. Set %3 or give --secret-stdin.</source>
        <translation>缺少“%1”的密钥：%2。请设置 %3 或使用 --secret-stdin。</translation>
    </message>
    <message>
        <source>Which pool? Give --pool, --access-key or --pool-id, or set %1.</source>
        <translation>哪个用户池？请给出 --pool、--access-key 或 --pool-id，或设置 %1。</translation>
    </message>
</context>
<context>
    <name>qrlogin::CopyField</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::CountdownRing</name>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>qrlogin::Demo</name>
    <message>
        <source>Pool: %1, %2</source>
        <translation>用户池：%1，%2</translation>
    </message>
    <message>
        <source>Settings of the pool</source>
        <translation>用户池的设置</translation>
    </message>
    <message>
        <source>Change the QR code validity period to 3 minutes and save</source>
        <translation>将二维码有效时间改为 3 分钟并保存</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The browser asks for a QR code</source>
        <translation>浏览器请求二维码</translation>
    </message>
    <message>
        <source>  The browser polled: %1</source>
        <translation>  浏览器轮询结果：%1</translation>
    </message>
    <message>
        <source>The phone of %1 signs in and scans</source>
        <translation>%1 的手机登录并扫码</translation>
    </message>
    <message>
        <source>The phone agrees</source>
        <translation>手机同意授权</translation>
    </message>
    <message>
        <source>The backend exchanges the ticket</source>
        <translation>后端使用 ticket 换取令牌</translation>
    </message>
    <message>
        <source>  A token set with the scope %1, valid for %2</source>
        <translation>  获得一组令牌，权限范围（scope）：%1，有效时间：%2</translation>
    </message>
    <message>
        <source>That did not work: %1</source>
        <translation>未能完成：%1</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>完整过程</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>qrlogin demo takes no arguments.</source>
        <translation>qrlogin demo 不接受任何参数。</translation>
    </message>
    <message>
        <source>The embedded pool did not start. %1</source>
        <translation>内置用户池未能启动。%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::FailureText</name>
    <message>
        <source>The pool is busy.</source>
        <translation>用户池繁忙，请稍后重试。</translation>
    </message>
    <message>
        <source>This is not permitted by the pool&apos;s settings.</source>
        <translation>用户池的设置不允许此操作。</translation>
    </message>
    <message>
        <source>The pool does not accept the signature: check the access key and its secret.</source>
        <translation>用户池不接受请求签名，请检查 Access Key 及其密钥。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is too far from the pool&apos;s.</source>
        <translation>本机时间与用户池相差过大。</translation>
    </message>
    <message>
        <source>The pool has seen this request before.</source>
        <translation>用户池已处理过此请求。</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation>用户不存在。</translation>
    </message>
    <message>
        <source>The user is locked.</source>
        <translation>用户已被锁定。</translation>
    </message>
    <message>
        <source>There is no such application in the pool.</source>
        <translation>用户池中没有此应用。</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>尚未登录。</translation>
    </message>
    <message>
        <source>The user belongs to another pool.</source>
        <translation>该用户属于其他用户池。</translation>
    </message>
    <message>
        <source>The login has expired: sign in again.</source>
        <translation>登录已过期，请重新登录。</translation>
    </message>
    <message>
        <source>There is no such user pool.</source>
        <translation>用户池不存在。</translation>
    </message>
    <message>
        <source>The pool knows no such QR code.</source>
        <translation>用户池中没有此二维码。</translation>
    </message>
    <message>
        <source>The QR code has expired.</source>
        <translation>二维码已过期。</translation>
    </message>
    <message>
        <source>The QR code is not in a state that allows this.</source>
        <translation>二维码的当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>The ticket is unknown or was used before.</source>
        <translation>ticket 无效或已被使用。</translation>
    </message>
    <message>
        <source>The ticket has expired.</source>
        <translation>ticket 已过期。</translation>
    </message>
    <message>
        <source>The account or the password is wrong.</source>
        <translation>账号或密码错误。</translation>
    </message>
    <message>
        <source>The pool cannot be reached.</source>
        <translation>无法连接用户池。</translation>
    </message>
    <message>
        <source>The pool did not answer within 10 seconds.</source>
        <translation>用户池在 10 秒内没有响应。</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>无法验证服务器的身份。</translation>
    </message>
    <message>
        <source>The pool does not accept the credentials.</source>
        <translation>用户池不接受此凭证。</translation>
    </message>
    <message>
        <source>The pool does not allow this.</source>
        <translation>用户池不允许此操作。</translation>
    </message>
    <message>
        <source>The server does not know this address: is it the right host?</source>
        <translation>服务器上没有此地址，请检查域名是否正确。</translation>
    </message>
    <message>
        <source>The request is not valid.</source>
        <translation>请求无效。</translation>
    </message>
    <message>
        <source>The settings were changed by somebody else meanwhile.</source>
        <translation>在此期间，设置已被他人修改。</translation>
    </message>
    <message>
        <source>The pool is in trouble.</source>
        <translation>用户池出现异常。</translation>
    </message>
    <message>
        <source>The answer is not what a GenAuth or Authing pool sends.</source>
        <translation>响应内容不符合 GenAuth 或 Authing 用户池的格式。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 what the server or the system said of it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is no host of this name.</source>
        <translation>找不到此域名对应的主机。</translation>
    </message>
    <message>
        <source>The pool cannot be reached: nothing listens at its address.</source>
        <translation>无法连接用户池：其地址上没有服务在监听。</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the pool&apos;s.</source>
        <translation>本机时钟比用户池的时钟慢 %1。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the pool&apos;s.</source>
        <translation>本机时钟比用户池的时钟快 %1。</translation>
    </message>
    <message>
        <source>The pool takes no more requests for now.</source>
        <translation>用户池暂时不再接受请求。</translation>
    </message>
    <message>
        <source>%1 Try again in %2.</source>
        <extracomment>%1 is a sentence, %2 a length of time</extracomment>
        <translation>%1请在 %2后重试。</translation>
    </message>
</context>
<context>
    <name>qrlogin::FindingText</name>
    <message>
        <source>The document is larger than 64 KiB.</source>
        <translation>文档超过 64 KiB。</translation>
    </message>
    <message>
        <source>The document is not a JSON object.</source>
        <translation>文档不是 JSON 对象。</translation>
    </message>
    <message>
        <source>This is no document of QR code login settings.</source>
        <translation>这不是扫码登录设置的文档。</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the document.</source>
        <translation>此文档由本程序的更新版本生成。</translation>
    </message>
    <message>
        <source>Has to be a whole number.</source>
        <translation>必须为整数。</translation>
    </message>
    <message>
        <source>Has to be true or false.</source>
        <translation>必须为 true 或 false。</translation>
    </message>
    <message>
        <source>Has to be Second, Minute, Hour or Day.</source>
        <translation>必须为 Second、Minute、Hour 或 Day。</translation>
    </message>
    <message>
        <source>Has to be an object with the settings.</source>
        <translation>必须为包含各项设置的对象。</translation>
    </message>
    <message>
        <source>There is no such member: is its name right?</source>
        <translation>没有此成员，请检查名称是否正确。</translation>
    </message>
    <message>
        <source>Is missing: the present value stays.</source>
        <translation>缺少此项，将保留当前值。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a member of a JSON document, %2 a sentence on it</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::HistorySheet</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Nothing has been saved from this console yet.</source>
        <translation>尚未从此控制台保存过任何内容。</translation>
    </message>
    <message>
        <source>&amp;All pools</source>
        <translation>所有用户池(&amp;A)</translation>
    </message>
    <message>
        <source>What was saved from this console, the newest first.</source>
        <translation>从此控制台保存的内容，最新的在前。</translation>
    </message>
    <message>
        <source>Saved changes</source>
        <translation>已保存的更改</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>导出 CSV…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Revert this…</source>
        <translation>撤回此项…(&amp;R)</translation>
    </message>
    <message>
        <source>Puts the old value back as an edit, to be reviewed and saved</source>
        <translation>将旧值作为编辑填回，待检查后保存</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The journal cannot be read: %1</source>
        <translation>无法读取历史记录：%1</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出历史记录</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::ImportSheet</name>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>This document cannot be used. Nothing was changed.</source>
        <translation>此文档无法使用，未更改任何内容。</translation>
    </message>
    <message>
        <source>The document holds the values that are here already.</source>
        <translation>文档中的值与当前值相同。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Use these values</source>
        <translation>使用这些值(&amp;U)</translation>
    </message>
</context>
<context>
    <name>qrlogin::JournalTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>旧值</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>qrlogin::Language</name>
    <message>
        <source>System language</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>qrlogin::MainWindow</name>
    <message>
        <source>No pool yet</source>
        <translation>尚无用户池</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>About QR Login Console</source>
        <translation>关于扫码登录控制台</translation>
    </message>
    <message>
        <source>QR Login Console %1</source>
        <translation>扫码登录控制台 %1</translation>
    </message>
    <message>
        <source>Settings and simulation of QR code login on a GenAuth or Authing user pool.
Apache License 2.0</source>
        <translation>GenAuth 与 Authing 用户池扫码登录的设置与模拟。
Apache License 2.0</translation>
    </message>
    <message>
        <source>QR Login Console</source>
        <translation>扫码登录控制台</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About QR Login Console</source>
        <translation>关于扫码登录控制台(&amp;A)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Add a pool…</source>
        <translation>添加用户池…(&amp;A)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的修改</translation>
    </message>
    <message>
        <source>“%1” has unsaved changes.</source>
        <translation>“%1”有未保存的修改。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃修改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <translation>%1（生产环境）</translation>
    </message>
    <message>
        <source>User pool: %1</source>
        <translation>用户池：%1</translation>
    </message>
    <message>
        <source>The embedded pool did not start: another console or emulator uses its data directory. (%1)</source>
        <translation>内置用户池未能启动：其数据目录正被另一个控制台或模拟器使用。（%1）</translation>
    </message>
    <message>
        <source>The embedded pool did not start. (%1)</source>
        <translation>内置用户池未能启动。（%1）</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>%1, colour tag: %2</source>
        <extracomment>%1 is the state of the connection, %2 the colour of its tag</extracomment>
        <translation>%1，颜色标记：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::PeriodEdit</name>
    <message>
        <source>%1 is not a whole number of %2</source>
        <translation>%1无法换算为整数%2</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>%1, unit</source>
        <translation>%1，单位</translation>
    </message>
</context>
<context>
    <name>qrlogin::PeriodRow</name>
    <message>
        <source>A number is missing.</source>
        <translation>请填写数值。</translation>
    </message>
</context>
<context>
    <name>qrlogin::PeriodText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneColumn</name>
    <message>
        <source>There is no code to scan yet: generate one in the browser.</source>
        <translation>尚无二维码可扫，请先在浏览器中生成。</translation>
    </message>
    <message>
        <source>The camera sees the code of the browser.</source>
        <translation>摄像头已对准浏览器中的二维码。</translation>
    </message>
    <message>
        <source>Log in to %1 as %2?</source>
        <translation>以 %2 的身份登录 %1？</translation>
    </message>
    <message>
        <source>Pool: %1 (%2)
Application: %3
The code is valid for: %4</source>
        <translation>用户池：%1（%2）
应用：%3
二维码有效时间：%4</translation>
    </message>
    <message>
        <source>Not scanned: this code is not for logging in.</source>
        <translation>扫码失败：此二维码不用于登录。</translation>
    </message>
    <message>
        <source>Not scanned: the code belongs to another user pool.</source>
        <translation>扫码失败：此二维码属于其他用户池。</translation>
    </message>
    <message>
        <source>Not scanned: the code has expired.</source>
        <translation>扫码失败：二维码已过期。</translation>
    </message>
    <message>
        <source>You agreed: the browser is being logged in.</source>
        <translation>已同意授权，浏览器正在登录。</translation>
    </message>
    <message>
        <source>You refused: nobody was logged in.</source>
        <translation>已取消授权，未登录。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>The site&apos;s own app, with a user signed in</source>
        <translation>网站自有的应用，用户已登录</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>登录(&amp;I)</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Mark scanned</source>
        <translation>标记已扫码(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Agree to authorization</source>
        <translation>同意授权(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel authorization</source>
        <translation>取消授权(&amp;C)</translation>
    </message>
</context>
<context>
    <name>qrlogin::PoolsPage</name>
    <message>
        <source>The file of connections could not be read and is left as it is. (%1)</source>
        <translation>无法读取连接文件，文件将保持原样。（%1）</translation>
    </message>
    <message>
        <source>The embedded pool is always there. It needs no network and cannot be changed here.</source>
        <translation>内置用户池始终可用，无需网络，且不能在此修改。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未能保存：%1</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>移除连接</translation>
    </message>
    <message>
        <source>Remove “%1” from this console, with its secrets? The pool itself stays as it is.</source>
        <translation>要从此控制台移除“%1”及其密钥吗？用户池本身不受影响。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Not removed: %1</source>
        <translation>未能移除：%1</translation>
    </message>
    <message>
        <source>Asking the pool for its settings…</source>
        <translation>正在向用户池查询设置…</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>The user pools that this console works on</source>
        <translation>此控制台管理的用户池</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接列表</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Secrets are kept in the system&apos;s keyring and nowhere else</source>
        <translation>密钥仅保存在系统密钥环中，不会存放在其他地方</translation>
    </message>
    <message>
        <source>Add a poo&amp;l</source>
        <translation>添加用户池(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>移除(&amp;E)</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>保存(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Use this pool</source>
        <translation>使用此用户池(&amp;U)</translation>
    </message>
    <message>
        <source>The keyring does not keep the secrets: they last until this window is closed. (%1)</source>
        <translation>密钥环没有保存密钥：密钥仅保留到此窗口关闭为止。（%1）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>New pool</source>
        <translation>新用户池</translation>
    </message>
    <message>
        <source>%1 cannot be saved as it is: %2</source>
        <translation>%1尚不能保存：%2</translation>
    </message>
    <message>
        <source>Unsaved connections</source>
        <translation>未保存的连接</translation>
    </message>
    <message>
        <source>Connections with changes that are not saved: %1.</source>
        <translation>以下连接有未保存的更改：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>放弃更改(&amp;C)</translation>
    </message>
</context>
<context>
    <name>qrlogin::ProbeText</name>
    <message>
        <source>Connected: the pool accepts the access key and gives its settings.</source>
        <translation>连接成功：用户池接受此 Access Key，并返回了设置。</translation>
    </message>
    <message>
        <source>There is no host of this name. Is the management host spelled right?</source>
        <translation>找不到此域名对应的主机，请检查管理 API 地址是否正确。</translation>
    </message>
    <message>
        <source>The host is there, but nothing listens at this port.</source>
        <translation>主机可以连通，但此端口上没有服务在监听。</translation>
    </message>
    <message>
        <source>The host cannot be reached: %1</source>
        <translation>无法连接主机：%1</translation>
    </message>
    <message>
        <source>No answer within 10 seconds.</source>
        <translation>10 秒内没有响应。</translation>
    </message>
    <message>
        <source>The server could not prove who it is: %1</source>
        <translation>无法验证服务器的身份：%1</translation>
    </message>
    <message>
        <source>Somebody answers there, but it is no GenAuth or Authing pool: %1</source>
        <translation>该地址有响应，但不是 GenAuth 或 Authing 用户池：%1</translation>
    </message>
    <message>
        <source>The pool answers with an error: %1</source>
        <translation>用户池返回错误：%1</translation>
    </message>
    <message>
        <source>This address cannot be used: %1</source>
        <translation>此地址无法使用：%1</translation>
    </message>
    <message>
        <source>The pool does not know this access key id. It is the user pool&apos;s id, or that of a key pair made in the pool&apos;s console.</source>
        <translation>用户池中没有这个 Access Key ID。它应是用户池 ID，或在用户池控制台中创建的密钥对的 ID。</translation>
    </message>
    <message>
        <source>The pool knows the access key, but its secret is wrong.</source>
        <translation>用户池认识此 Access Key，但密钥错误。</translation>
    </message>
    <message>
        <source>The pool refuses the signature and does not say why: the access key id or its secret is wrong. (%1)</source>
        <translation>用户池拒绝了签名且未说明原因：Access Key ID 或其密钥有误。（%1）</translation>
    </message>
    <message>
        <source>The access key is right, but it may not read the security settings: %1</source>
        <translation>Access Key 正确，但无权读取安全设置：%1</translation>
    </message>
    <message>
        <source>%1 A signature is good for 15 minutes: set the clock.</source>
        <translation>%1签名的有效时间为 15 分钟，请校准时钟。</translation>
    </message>
</context>
<context>
    <name>qrlogin::QrOverlay</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
</context>
<context>
    <name>qrlogin::QrView</name>
    <message>
        <source>No QR code yet</source>
        <translation>尚无二维码</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>qrlogin::ReviewSheet</name>
    <message>
        <source>Review before saving</source>
        <translation>保存前检查</translation>
    </message>
    <message>
        <source>“%1”, a pool in production</source>
        <translation>“%1”，生产环境用户池</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>&amp;Dry run</source>
        <translation>试运行(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>The re&amp;quest: POST %1</source>
        <translation>请求：POST %1(&amp;Q)</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>请求正文</translation>
    </message>
    <message>
        <source>Why, for the journal; may stay empty</source>
        <translation>修改原因，记入历史记录，可留空</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>People log in with this pool. To save, type its name: %1</source>
        <translation>有用户正在使用此用户池登录。要保存，请输入其名称：%1</translation>
    </message>
    <message>
        <source>Dry run: nothing was sent. A save would first read the pool again, and write only if nobody else has changed it meanwhile.</source>
        <translation>试运行：未发送任何内容。保存时会先重新读取用户池，仅当期间无人修改时才写入。</translation>
    </message>
</context>
<context>
    <name>qrlogin::ServeCommand</name>
    <message>
        <source>Print this text.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>An embedded pool, until Ctrl+C or SIGTERM.</source>
        <translation>运行内置用户池，直到按下 Ctrl+C 或收到 SIGTERM。</translation>
    </message>
    <message>
        <source>This command.</source>
        <translation>本命令。</translation>
    </message>
    <message>
        <source>%1 takes nothing more.</source>
        <translation>%1 不接受更多参数。</translation>
    </message>
    <message>
        <source>The embedded pool did not start. %1</source>
        <translation>内置用户池未能启动。%1</translation>
    </message>
    <message>
        <source>%1 is at %2, until Ctrl+C. For other terminals:</source>
        <translation>%1 已运行于 %2，按 Ctrl+C 停止。在其他终端中使用：</translation>
    </message>
    <message>
        <source>The application&apos;s secret: %1</source>
        <translation>应用密钥：%1</translation>
    </message>
    <message>
        <source>Demo user %1, password %2</source>
        <translation>演示用户 %1，密码 %2</translation>
    </message>
    <message>
        <source>qrlogin serve --help says more.</source>
        <translation>详情请见 qrlogin serve --help。</translation>
    </message>
    <message>
        <source>The control token: %1</source>
        <translation>控制令牌：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::ServeOptions</name>
    <message>
        <source>Port to listen on. Default: a free one.</source>
        <translation>监听的端口。默认：任一空闲端口。</translation>
    </message>
    <message>
        <source>Keep the pool in this directory. Default: in memory.</source>
        <translation>将用户池的数据保存在此目录。默认：仅保存在内存中。</translation>
    </message>
    <message>
        <source>Take the users from this file. Default: demo users.</source>
        <translation>从此文件读取用户。默认：演示用户。</translation>
    </message>
    <message>
        <source>Draw ids, keys, tokens and faults from this number, the same each time.</source>
        <translation>以此数字为种子生成 ID、密钥、令牌和故障，每次结果相同。</translation>
    </message>
    <message>
        <source>Address of this machine to listen on, for the network to reach. Default: 127.0.0.1, for this machine alone.</source>
        <translation>监听的本机地址，可供网络访问。默认：127.0.0.1，仅限本机访问。</translation>
    </message>
    <message>
        <source>Let web pages of this origin ask, such as https://login.example.com. May be repeated.</source>
        <translation>允许此来源的网页访问，例如 https://login.example.com。可重复指定。</translation>
    </message>
    <message>
        <source>Print address, keys and users as one line of JSON.</source>
        <translation>以一行 JSON 输出地址、密钥和用户。</translation>
    </message>
    <message>
        <source>Write a line of JSON for each request to the standard error.</source>
        <translation>为每个请求向标准错误输出一行 JSON。</translation>
    </message>
    <message>
        <source>The port has to be a number from 0 to 65535.</source>
        <translation>端口必须为 0 至 65535 之间的数字。</translation>
    </message>
    <message>
        <source>The seed has to be a number from 0 to 4294967295.</source>
        <translation>种子必须为 0 至 4294967295 之间的数字。</translation>
    </message>
    <message>
        <source>%1 is no origin; an origin looks like https://login.example.com.</source>
        <translation>%1 不是有效的来源；来源的格式如 https://login.example.com。</translation>
    </message>
    <message>
        <source>--listen takes one address of this machine, such as 192.168.1.5, not %1.</source>
        <translation>--listen 只接受本机的一个地址，例如 192.168.1.5，而不是 %1。</translation>
    </message>
    <message>
        <source>Anybody on the network can reach this pool at %1 and read along: there is no encryption. Put nothing real into it.</source>
        <translation>网络上的任何人都可以通过 %1 访问此用户池，且通信未加密，可被窃听。请勿放入任何真实数据。</translation>
    </message>
    <message>
        <source>With --seed, anybody can work out its keys and its control token.</source>
        <translation>使用 --seed 时，任何人都可以推算出其密钥和控制令牌。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB.</source>
        <translation>%1 超过 1 MiB。</translation>
    </message>
    <message>
        <source>%1 holds no list of users: %2</source>
        <translation>%1 不是有效的用户列表：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingRow</name>
    <message>
        <source>%1 · default: %2</source>
        <translation>%1 · 默认值：%2</translation>
    </message>
    <message>
        <source> · saved: %1</source>
        <translation> · 已保存的值：%1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Reset this setting</source>
        <translation>重置此项设置</translation>
    </message>
    <message>
        <source>To the &amp;saved value: %1</source>
        <translation>恢复为已保存的值：%1(&amp;S)</translation>
    </message>
    <message>
        <source>To the &amp;default: %1</source>
        <translation>恢复为默认值：%1(&amp;D)</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingText</name>
    <message>
        <source>QR code validity period</source>
        <translation>二维码有效时间</translation>
    </message>
    <message>
        <source>Ticket validity period</source>
        <translation>ticket 有效时间</translation>
    </message>
    <message>
        <source>Return complete user information in the QR code status query interface</source>
        <translation>在查询二维码状态接口返回完整用户信息</translation>
    </message>
    <message>
        <source>Allow the ticket to be exchanged for user information in the browser</source>
        <translation>允许在浏览器使用 ticket 换取用户信息</translation>
    </message>
    <message>
        <source>How long a code can be scanned and confirmed. It applies to codes generated from then on.</source>
        <translation>二维码可供扫描和确认的时长，对之后生成的二维码生效。</translation>
    </message>
    <message>
        <source>How long the site has to exchange the ticket after the user agreed. A ticket serves once.</source>
        <translation>用户同意授权后，网站可使用 ticket 换取用户信息的时长。每个 ticket 只能使用一次。</translation>
    </message>
    <message>
        <source>The status query has no permission check: with this on, whoever polls gets the complete user, login token included. Off, it gives nickname and avatar only.</source>
        <translation>状态查询接口没有权限校验：开启后，任何人轮询都能获得包含登录令牌在内的完整用户信息；关闭时，仅返回昵称和头像。</translation>
    </message>
    <message>
        <source>Off, only a server that holds the application&apos;s secret may exchange a ticket. On, a page may do so without any secret.</source>
        <translation>关闭时，只有持有应用密钥的服务端才能使用 ticket 换取用户信息；开启后，页面无需任何密钥即可换取。</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A number of seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Has to be from %1 to %2 (30 days): longer is no login any more, and the pool would refuse it.</source>
        <translation>取值范围为 %1 至 %2（30 天）：再长已不适合登录，用户池也会拒绝。</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsCommand</name>
    <message>
        <source>With set and apply: show what would change and send nothing.</source>
        <translation>用于 set 和 apply：只显示将发生的变化，不发送任何内容。</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Print this text.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>One of the above.</source>
        <translation>以上操作之一。</translation>
    </message>
    <message>
        <source>The settings of a user pool.</source>
        <translation>用户池的设置。</translation>
    </message>
    <message>
        <source>get                 show them; with --json, as a document to keep
set NAME=VALUE...   change some: qrcodeExpiresIn, ticketExpiresIn (seconds, or 3m, 1h, 2d),
                    returnFullUserInfo, allowExchangeUserInfoFromBrowser (on, off)
diff FILE           compare the pool with a document; - reads the standard input
apply FILE          save what the document holds
advise              say what a careful administrator would change</source>
        <translation>get                 显示设置；加上 --json 则输出可留存的文档
set NAME=VALUE...   修改设置：qrcodeExpiresIn、ticketExpiresIn（秒数，或 3m、1h、2d），
                    returnFullUserInfo、allowExchangeUserInfoFromBrowser（on、off）
diff FILE           比较用户池与文档；- 表示读取标准输入
apply FILE          将文档中的设置保存到用户池
advise              给出配置建议：谨慎的管理员会修改哪些设置</translation>
    </message>
    <message>
        <source>Exit codes: 0 fine, 1 differs or advice found, 2 wrong usage, 3 cannot reach the pool,
4 refused, 5 changed by somebody else meanwhile</source>
        <translation>退出码：0 正常，1 有差异或有建议，2 用法错误，3 无法连接用户池，
4 被拒绝，5 在此期间已被他人修改</translation>
    </message>
    <message>
        <source>--dry-run goes with set and apply.</source>
        <translation>--dry-run 只能用于 set 和 apply。</translation>
    </message>
    <message>
        <source>%1 takes one file.</source>
        <translation>%1 需要且仅需要一个文件。</translation>
    </message>
    <message>
        <source>Do what? One of get, set, diff, apply, advise.</source>
        <translation>请指定操作：get、set、diff、apply 或 advise。</translation>
    </message>
    <message>
        <source>%1 takes nothing more.</source>
        <translation>%1 不接受更多参数。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>qrlogin settings --help says more.</source>
        <translation>详情请见 qrlogin settings --help。</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsDocuments</name>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>设置 (*.json)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 不是文件。</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsHeader</name>
    <message>
        <source>App Scan Code Login Web Custom Configuration</source>
        <translation>App 扫码登录 Web 自定义配置</translation>
    </message>
    <message>
        <source>Security Settings</source>
        <translation>安全设置</translation>
    </message>
    <message>
        <source>Basic Settings</source>
        <translation>基础设置</translation>
    </message>
    <message>
        <source>Login Settings</source>
        <translation>登录设置</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History: what was saved from this console</source>
        <translation>历史记录：从此控制台保存的内容</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>导入和导出</translation>
    </message>
    <message>
        <source>&amp;Import settings…</source>
        <translation>导入设置…(&amp;I)</translation>
    </message>
    <message>
        <source>E&amp;xport settings…</source>
        <translation>导出设置…(&amp;X)</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新加载(&amp;L)</translation>
    </message>
    <message>
        <source>Read the settings from the pool again; edits are kept</source>
        <translation>从用户池重新读取设置，保留未保存的修改</translation>
    </message>
</context>
<context>
    <name>qrlogin::SettingsPage</name>
    <message>
        <source>Saved. The pool answers with these values.</source>
        <translation>已保存，用户池返回的值与此一致。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Waiting for the pool…</source>
        <translation>正在等待用户池…</translation>
    </message>
    <message>
        <source>Reading the pool&apos;s settings…</source>
        <translation>正在读取用户池设置…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>尚未加载</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n 项修改未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>No unsaved changes</source>
        <translation>没有未保存的修改</translation>
    </message>
    <message>
        <source>Validity periods</source>
        <translation>有效时间</translation>
    </message>
    <message>
        <source>What a browser may do</source>
        <translation>浏览器权限</translation>
    </message>
    <message>
        <source>Reset to &amp;defaults</source>
        <translation>恢复默认值(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>撤销修改(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>Saved, but not entered in the history: %1</source>
        <translation>已保存，但未能记入历史记录：%1</translation>
    </message>
    <message>
        <source>Edits of %1 were never saved.</source>
        <translation>%1 的编辑尚未保存。</translation>
    </message>
    <message>
        <source>F&amp;orget them</source>
        <translation>放弃(&amp;O)</translation>
    </message>
    <message>
        <source>Waiting for your choice</source>
        <translation>等待您的选择</translation>
    </message>
    <message>
        <source>Restor&amp;e them</source>
        <translation>恢复(&amp;E)</translation>
    </message>
</context>
<context>
    <name>qrlogin::SimulatorPage</name>
    <message>
        <source>Simulator</source>
        <translation>模拟器</translation>
    </message>
    <message>
        <source>One login, from the QR code to the token set</source>
        <translation>一次完整的登录：从二维码到令牌</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>The QR code is not in a state</source>
        <translation>二维码的当前状态不允许此操作</translation>
    </message>
</context>
<context>
    <name>qrlogin::StatusPill</name>
    <message>
        <source>Not scanned</source>
        <translation>未扫码</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>已扫码</translation>
    </message>
    <message>
        <source>Authorized</source>
        <translation>已授权</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>MFA needed</source>
        <translation>需要 MFA</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>出错</translation>
    </message>
</context>
<context>
    <name>qrlogin::StatusPreviewCard</name>
    <message>
        <source>Whoever knows the code&apos;s id gets the login tokens in this answer.</source>
        <translation>知道二维码 ID 的人都能从此响应中获得登录令牌。</translation>
    </message>
    <message>
        <source>No login token in this answer.</source>
        <translation>此响应中不含登录令牌。</translation>
    </message>
    <message>
        <source>Lines marked + or − change with the next save.</source>
        <translation>标有 + 或 − 的行将在下次保存后变化。</translation>
    </message>
    <message>
        <source>What a browser sees</source>
        <translation>浏览器所见</translation>
    </message>
    <message>
        <source>The answer of the status query, which anyone may ask, under the values on this page</source>
        <translation>按本页的设置，任何人查询二维码状态时得到的响应</translation>
    </message>
    <message>
        <source>State of the code</source>
        <translation>二维码状态</translation>
    </message>
    <message>
        <source>Answer of the status query</source>
        <translation>状态查询接口的响应</translation>
    </message>
</context>
<context>
    <name>qrlogin::TagMark</name>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>qrlogin::TextOutput</name>
    <message>
        <source>No difference.</source>
        <translation>没有差异。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Nothing to save.</source>
        <translation>没有需要保存的修改。</translation>
    </message>
    <message>
        <source>Dry run: nothing was sent.</source>
        <translation>试运行：未发送任何内容。</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>No advice: the settings are in order.</source>
        <translation>没有建议：各项设置均妥当。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Remedy: %1</source>
        <translation>处理方法：%1</translation>
    </message>
    <message>
        <source>Nothing was applied.</source>
        <translation>未应用任何设置。</translation>
    </message>
</context>
<context>
    <name>qrlogin::TimelineModel</name>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>接口调用</translation>
    </message>
    <message>
        <source>State or outcome</source>
        <translation>状态或结果</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
</context>
</TS>
