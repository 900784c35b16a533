<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>[options]</source>
        <translation>[选项]</translation>
    </message>
</context>
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
    <message>
        <source>play scripted logins on a pool</source>
        <translation>在用户池上运行登录脚本</translation>
    </message>
    <message>
        <source>prove that a pool goes by its settings</source>
        <translation>验证用户池是否遵守其设置</translation>
    </message>
    <message>
        <source>scan a login page&apos;s code, and confirm or cancel the login</source>
        <translation>扫描登录页面的二维码，并确认或取消登录</translation>
    </message>
</context>
<context>
    <name>qrlogin::AccessCard</name>
    <message>
        <source>Address and keys</source>
        <translation>地址和密钥</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>User pool ID</source>
        <translation>用户池 ID</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>Access Key ID</translation>
    </message>
    <message>
        <source>Access key secret</source>
        <translation>Access Key 密钥</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>Application secret</source>
        <translation>应用密钥</translation>
    </message>
    <message>
        <source>Control token</source>
        <translation>控制令牌</translation>
    </message>
    <message>
        <source>User pool secret</source>
        <translation>用户池密钥</translation>
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
    <message>
        <source>&amp;Refresh expired codes</source>
        <translation>自动刷新过期的二维码(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>By itself, %n times at most until somebody scans</source>
        <translation>
            <numerusform>在有人扫码之前自动刷新，最多 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>New &amp;QR code</source>
        <translation>新二维码(&amp;G)</translation>
    </message>
    <message>
        <source>Generate &amp;QR code</source>
        <translation>生成二维码(&amp;G)</translation>
    </message>
    <message>
        <source>Co&amp;de…</source>
        <translation>二维码详情…(&amp;D)</translation>
    </message>
    <message>
        <source>How the code is drawn and read, what it says, and what the next one shall say</source>
        <translation>二维码的绘制方式、易读程度与内容，以及下一个二维码携带的数据</translation>
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
    <name>qrlogin::ClockCard</name>
    <message>
        <source>Nothing of the chosen code could expire.</source>
        <translation>所选二维码没有可过期的内容。</translation>
    </message>
    <message>
        <source>There is no code or ticket that could expire.</source>
        <translation>没有即将过期的二维码或 ticket。</translation>
    </message>
    <message>
        <source>The chosen code has %1 left.</source>
        <translation>所选的二维码剩余 %1。</translation>
    </message>
    <message>
        <source>The newest code has %1 left.</source>
        <translation>最新的二维码剩余 %1。</translation>
    </message>
    <message>
        <source>The chosen code&apos;s ticket has %1 left.</source>
        <translation>所选二维码的 ticket 剩余 %1。</translation>
    </message>
    <message>
        <source>The newest ticket has %1 left.</source>
        <translation>最新的 ticket 剩余 %1。</translation>
    </message>
    <message>
        <source>As this machine&apos;s clock</source>
        <translation>与本机时钟一致</translation>
    </message>
    <message>
        <source>%1 ahead of this machine&apos;s clock</source>
        <translation>比本机时钟快 %1</translation>
    </message>
    <message>
        <source>%1 behind this machine&apos;s clock</source>
        <translation>比本机时钟慢 %1</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>What expires in the emulator goes by this time; its clients go by theirs</source>
        <translation>模拟用户池中的有效期以此时间为准；客户端仍使用各自的时间</translation>
    </message>
    <message>
        <source>&amp;Real</source>
        <translation>实时(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paused</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>× &amp;10</source>
        <translation>× 10(&amp;1)</translation>
    </message>
    <message>
        <source>× &amp;60</source>
        <translation>× 60(&amp;6)</translation>
    </message>
    <message>
        <source>Back to this machine&apos;s time, which may be a step back</source>
        <translation>恢复为本机时间，时钟可能因此倒退</translation>
    </message>
    <message>
        <source>Set forward &amp;by</source>
        <translation>向前拨(&amp;B)</translation>
    </message>
    <message>
        <source>Set forward by</source>
        <translation>向前拨</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>快进(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;One second before expiry</source>
        <translation>拨到过期前 1 秒(&amp;O)</translation>
    </message>
    <message>
        <source>Of the code that is chosen below, else of the newest; the clock stands still then</source>
        <translation>针对下方选中的二维码，未选中时针对最新的；随后时钟暂停</translation>
    </message>
</context>
<context>
    <name>qrlogin::CodeLookForm</name>
    <message>
        <source>Error correction</source>
        <translation>容错级别</translation>
    </message>
    <message>
        <source>%1: about %2 % may be covered</source>
        <extracomment>%1 is L, M, Q or H</extracomment>
        <translation>%1：约 %2 % 可被遮挡</translation>
    </message>
    <message>
        <source>Module size</source>
        <translation>模块大小</translation>
    </message>
    <message>
        <source>As large as there is room for</source>
        <translation>尽可能大</translation>
    </message>
    <message>
        <source> px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Quiet zone</source>
        <translation>静区</translation>
    </message>
    <message>
        <source> modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>&amp;Error correction</source>
        <translation>容错级别(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Module size</source>
        <translation>模块大小(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Quiet zone</source>
        <translation>静区(&amp;Q)</translation>
    </message>
    <message>
        <source>Version %1: %2 × %2 modules, here of %3 px each.</source>
        <extracomment>a QR code of version %1, %2 × %2 modules, %3 pixels each</extracomment>
        <translation>版本 %1：%2 × %2 个模块，此处每个 %3 像素。</translation>
    </message>
    <message>
        <source>The standard asks for a quiet zone of %1 modules: some readers do without, others do not.</source>
        <translation>标准要求静区为 %1 个模块：有的扫码程序可以没有，有的不行。</translation>
    </message>
    <message>
        <source>The pool&apos;s picture could not be read, so it is shown as it came.</source>
        <translation>无法识读用户池返回的图片，因此按原样显示。</translation>
    </message>
    <message>
        <source>This code says too much for correction %1: it is drawn with %2.</source>
        <translation>内容太多，无法使用容错级别 %1，现以 %2 绘制。</translation>
    </message>
    <message>
        <source>There is no room for %1 px here. Copies and files have them.</source>
        <translation>此处放不下 %1 像素的模块；复制的图像和文件会按此大小生成。</translation>
    </message>
</context>
<context>
    <name>qrlogin::CodeSheet</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>How it is drawn holds for this login&apos;s page; custom data goes into its next code.</source>
        <translation>外观应用于此登录的页面；自定义数据写入下一个二维码。</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Custom &amp;data</source>
        <translation>自定义数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Payload</source>
        <translation>内容(&amp;P)</translation>
    </message>
    <message>
        <source>What the code says</source>
        <translation>二维码的内容</translation>
    </message>
    <message>
        <source>&amp;What the code says to whoever scans it</source>
        <translation>扫码方读到的内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>复制图像(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>As &amp;PNG…</source>
        <translation>保存为 PNG…(&amp;P)</translation>
    </message>
    <message>
        <source>As &amp;SVG…</source>
        <translation>保存为 SVG…(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印…(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>The code is on the clipboard, as an image.</source>
        <translation>二维码图像已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save the code as PNG</source>
        <translation>将二维码保存为 PNG</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG 图像 (*.png)</translation>
    </message>
    <message>
        <source>Save the code as SVG</source>
        <translation>将二维码保存为 SVG</translation>
    </message>
    <message>
        <source>SVG images (*.svg)</source>
        <translation>SVG 图像 (*.svg)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未能保存：%1</translation>
    </message>
    <message>
        <source>Print the code</source>
        <translation>打印二维码</translation>
    </message>
    <message>
        <source>The printer does not take it.</source>
        <translation>打印机无法接收。</translation>
    </message>
    <message>
        <source>The page is on its way to the printer.</source>
        <translation>页面已发送到打印机。</translation>
    </message>
</context>
<context>
    <name>qrlogin::CodesCard</name>
    <message>
        <source>ticket: %1</source>
        <translation>ticket：%1</translation>
    </message>
    <message>
        <source>ticket: used</source>
        <translation>ticket：已使用</translation>
    </message>
    <message>
        <source>ticket: expired</source>
        <translation>ticket：已过期</translation>
    </message>
    <message>
        <source>The newest %1 of %2</source>
        <translation>共 %2 个，显示最新的 %1 个</translation>
    </message>
    <message>
        <source>QR codes</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>二维码 ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>There is no code. The simulator or the demo page makes one.</source>
        <translation>尚无二维码。可在模拟器或演示页面中生成。</translation>
    </message>
</context>
<context>
    <name>qrlogin::Command</name>
    <message>
        <source>Print this text.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>qrlogin %1 --help says more.</source>
        <translation>详情请见 qrlogin %1 --help。</translation>
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
    <message>
        <source>A test user has a password and no name.</source>
        <translation>有测试用户填写了密码但没有用户名。</translation>
    </message>
    <message>
        <source>Both test users are “%1”.</source>
        <translation>两个测试用户都是“%1”。</translation>
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
    <message>
        <source>Test user &amp;1</source>
        <translation>测试用户 1(&amp;1)</translation>
    </message>
    <message>
        <source>Test user &amp;2</source>
        <translation>测试用户 2(&amp;2)</translation>
    </message>
    <message>
        <source>user name, email or phone</source>
        <translation>用户名、邮箱或手机号</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Somebody of the pool who is there for tests: the simulated phone signs in as them, and so do scenarios and proofs</source>
        <translation>用户池中专供测试的用户：模拟手机、场景和验证都以其身份登录</translation>
    </message>
    <message>
        <source>Password of test user 1</source>
        <translation>测试用户 1 的密码</translation>
    </message>
    <message>
        <source>Password of test user 2</source>
        <translation>测试用户 2 的密码</translation>
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
    <message>
        <source>Secrets that no option takes, where the keyring has none:</source>
        <translation>没有对应选项的密钥和密码，密钥环中没有时取自：</translation>
    </message>
    <message>
        <source>the application&apos;s secret</source>
        <translation>应用密钥</translation>
    </message>
    <message>
        <source>a test user, where the connection has none</source>
        <translation>测试用户，用于没有测试用户的连接</translation>
    </message>
    <message>
        <source>and the password</source>
        <translation>及其密码</translation>
    </message>
    <message>
        <source>Which pool, and which application of it? Give --pool, or --pool-id and --app-id.</source>
        <translation>要使用哪个用户池及其中哪个应用？请指定 --pool，或同时指定 --pool-id 与 --app-id。</translation>
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
    <message numerus="yes">
        <source>Copied; the clipboard forgets it in %n second(s)</source>
        <translation>
            <numerusform>已复制，剪贴板将在 %n 秒后清除</numerusform>
        </translation>
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
    <name>qrlogin::CurlCommand</name>
    <message>
        <source>This request is signed. A signature is good once, for its own nonce and date: make a fresh one.</source>
        <translation>此请求带有签名。签名只对其自身的 nonce 和日期有效一次，请重新生成。</translation>
    </message>
    <message>
        <source>Set first: %1</source>
        <translation>请先设置：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::CustomDataEdit</name>
    <message>
        <source>&amp;Go to it</source>
        <translation>转到该处(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>缩进(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;New code with this data</source>
        <translation>用此数据生成新二维码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;JSON object that the next code carries to the phone</source>
        <translation>下一个二维码带给手机的 JSON 对象(&amp;J)</translation>
    </message>
    <message>
        <source>Custom data</source>
        <translation>自定义数据</translation>
    </message>
    <message>
        <source>No custom data. At most %1 bytes go into a code.</source>
        <translation>没有自定义数据。二维码最多可携带 %1 字节。</translation>
    </message>
    <message>
        <source>%1 of at most %2 bytes. The next code carries it.</source>
        <translation>%1 字节，最多 %2 字节。下一个二维码会携带此数据。</translation>
    </message>
    <message>
        <source>%1 bytes, and a code holds at most %2.</source>
        <translation>共 %1 字节，而二维码最多可携带 %2 字节。</translation>
    </message>
    <message>
        <source>Until it is right, codes carry what was right before.</source>
        <translation>改正之前，二维码携带上一次正确的数据。</translation>
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
        <source>The phone approves</source>
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
        <source>qrlogin demo takes no arguments.</source>
        <translation>qrlogin demo 不接受任何参数。</translation>
    </message>
    <message>
        <source>The embedded pool did not start. %1</source>
        <translation>内置用户池未能启动。%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::EmulatorPage</name>
    <message>
        <source>“%1” is no emulator</source>
        <translation>“%1”不是模拟用户池</translation>
    </message>
    <message>
        <source>No emulator is there yet</source>
        <translation>尚无模拟用户池</translation>
    </message>
    <message>
        <source>No browser could be opened. The demo page is at %1</source>
        <translation>无法打开浏览器。演示页面的地址：%1</translation>
    </message>
    <message>
        <source>Reset to demo data?</source>
        <translation>重置为演示数据？</translation>
    </message>
    <message>
        <source>Users, settings and clock become what they were at first; QR codes, tickets and faults go. Ids and keys stay, so that whoever is connected stays so.</source>
        <translation>用户、设置和时钟将恢复到初始状态；二维码、ticket 和故障会被清除。ID 和密钥保持不变，已有的连接不受影响。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>The emulator is as it was at first.</source>
        <translation>模拟用户池已恢复到初始状态。</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>模拟用户池</translation>
    </message>
    <message>
        <source>A user pool on this machine, to try everything in</source>
        <translation>运行在本机的用户池，可放心尝试各种操作</translation>
    </message>
    <message>
        <source>Open &amp;demo page</source>
        <translation>打开演示页面(&amp;D)</translation>
    </message>
    <message>
        <source>A site&apos;s login page, in the browser</source>
        <translation>在浏览器中打开一个网站的登录页</translation>
    </message>
    <message>
        <source>Rese&amp;t…</source>
        <translation>重置…(&amp;T)</translation>
    </message>
    <message>
        <source>Users, clock and faults can be set in an emulator only, such as the demo pool that runs inside this console. In a real pool nothing of this exists.</source>
        <translation>只有模拟用户池才能设置用户、时钟和故障，例如运行在此控制台中的演示用户池。真实的用户池不提供这些功能。</translation>
    </message>
    <message>
        <source>Open the de&amp;mo pool</source>
        <translation>打开演示用户池(&amp;M)</translation>
    </message>
</context>
<context>
    <name>qrlogin::EntrySheet</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>qrlogin::EntryText</name>
    <message numerus="yes">
        <source>(%n more character(s))</source>
        <extracomment>%n is a number of characters; what is in brackets stands at the end of a text that was cut</extracomment>
        <translation>
            <numerusform>（还有 %n 个字符）</numerusform>
        </translation>
    </message>
    <message>
        <source>… and %1 more, which an export has as well</source>
        <translation>… 还有 %1，导出的文件中包含全部内容</translation>
    </message>
    <message>
        <source>The pool did what it was asked.</source>
        <translation>用户池已按请求完成。</translation>
    </message>
    <message>
        <source>%1 (code %2)</source>
        <translation>%1（代码 %2）</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>发送时间：%1</translation>
    </message>
    <message>
        <source>Party: %1</source>
        <translation>发起方：%1</translation>
    </message>
    <message>
        <source>Waited for the answer: %1</source>
        <translation>等待响应：%1</translation>
    </message>
    <message>
        <source>Received it in: %1</source>
        <translation>接收响应：%1</translation>
    </message>
    <message>
        <source>Took in all: %1</source>
        <translation>总耗时：%1</translation>
    </message>
    <message>
        <source>Body of the request: %1</source>
        <translation>请求正文：%1</translation>
    </message>
    <message>
        <source>Body of the answer: %1</source>
        <translation>响应正文：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::EntryView</name>
    <message>
        <source>Request and answer</source>
        <translation>请求和响应</translation>
    </message>
    <message>
        <source>Send &amp;again</source>
        <translation>重新发送(&amp;A)</translation>
    </message>
    <message>
        <source>As the same party, with the same body; a signed request gets a fresh signature</source>
        <translation>以同一发起方、相同的正文发送；带签名的请求会重新签名</translation>
    </message>
    <message>
        <source>&amp;Copy as cURL</source>
        <translation>复制为 cURL(&amp;C)</translation>
    </message>
    <message>
        <source>Secrets stand in it as variables of the shell</source>
        <translation>其中的密钥以 shell 变量代替</translation>
    </message>
    <message>
        <source>Re&amp;quest</source>
        <translation>请求(&amp;Q)</translation>
    </message>
    <message>
        <source>A&amp;nswer</source>
        <translation>响应(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Timing</source>
        <translation>耗时(&amp;T)</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Choose a row to see it in full.</source>
        <translation>选择一行，查看完整内容。</translation>
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
    <name>qrlogin::FaultSheet</name>
    <message>
        <source>Add a fault</source>
        <translation>添加故障</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>故障类型</translation>
    </message>
    <message>
        <source>Delay in milliseconds</source>
        <translation>延迟（毫秒）</translation>
    </message>
    <message>
        <source>Retry after, in seconds</source>
        <translation>重试等待（秒）</translation>
    </message>
    <message>
        <source>Which calls</source>
        <translation>影响哪些调用</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Percent of these calls</source>
        <translation>其中受影响的百分比</translation>
    </message>
    <message>
        <source>Seed of the chance</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>The emulator&apos;s own</source>
        <translation>使用模拟用户池的种子</translation>
    </message>
    <message>
        <source>The same seed meets the same calls again</source>
        <translation>种子相同，命中的调用也相同</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>路径(&amp;P)</translation>
    </message>
    <message>
        <source>What &amp;happens</source>
        <translation>故障类型(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>延迟(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Retry after</source>
        <translation>重试等待(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Which calls</source>
        <translation>影响哪些调用(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;n</source>
        <translation>n(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Of these</source>
        <translation>其中(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>A path that ends in * stands for all that begin so. Calls are counted from now on.</source>
        <translation>以 * 结尾的路径代表所有以此开头的路径。调用次数从现在起计算。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
</context>
<context>
    <name>qrlogin::FaultText</name>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>HTTP 500</source>
        <translation>HTTP 500</translation>
    </message>
    <message>
        <source>HTTP 429</source>
        <translation>HTTP 429</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML 页面</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Dropped connection</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Half an answer</source>
        <translation>响应不完整</translation>
    </message>
    <message>
        <source>The pool does it at once; its answer comes late.</source>
        <translation>用户池立即执行，但响应延后到达。</translation>
    </message>
    <message>
        <source>The pool does not see the call.</source>
        <translation>用户池收不到此调用。</translation>
    </message>
    <message>
        <source>With Retry-After. The pool does not see the call.</source>
        <translation>附带 Retry-After。用户池收不到此调用。</translation>
    </message>
    <message>
        <source>As a proxy sends it, with HTTP 200. The pool does not see the call.</source>
        <translation>如同代理返回的页面，HTTP 状态为 200。用户池收不到此调用。</translation>
    </message>
    <message>
        <source>Until the client leaves or 10 seconds are over. The pool does not see the call.</source>
        <translation>直到客户端断开或满 10 秒。用户池收不到此调用。</translation>
    </message>
    <message>
        <source>The pool does it; half of the answer&apos;s body comes, and the connection is closed.</source>
        <translation>用户池会执行，但响应正文只返回一半，随后连接关闭。</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>所有调用</translation>
    </message>
    <message>
        <source>The n-th call alone</source>
        <translation>仅第 n 次调用</translation>
    </message>
    <message>
        <source>Each n-th call</source>
        <translation>每 n 次调用一次</translation>
    </message>
    <message>
        <source>The first n calls</source>
        <translation>前 n 次调用</translation>
    </message>
    <message>
        <source>Delay, %1 ms</source>
        <translation>延迟 %1 毫秒</translation>
    </message>
    <message>
        <source>HTTP 429, %1 s</source>
        <translation>HTTP 429，%1 秒</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>one in %1</source>
        <translation>每 %1 次</translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>前 %1 次</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2%</translation>
    </message>
</context>
<context>
    <name>qrlogin::FaultsCard</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Path</source>
        <extracomment>Hits: how many of the calls at the path met the fault</extracomment>
        <translation>路径</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Nothing goes wrong on purpose.</source>
        <translation>没有设置故障，一切正常。</translation>
    </message>
    <message>
        <source>Add fa&amp;ult…</source>
        <translation>添加故障…(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lear all</source>
        <translation>全部清除(&amp;L)</translation>
    </message>
</context>
<context>
    <name>qrlogin::FilterBar</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Path, body or code</source>
        <translation>路径、正文或代码</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>&amp;Party</source>
        <translation>发起方(&amp;P)</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>结果(&amp;O)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
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
        <source>The history cannot be read: %1</source>
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
    <name>qrlogin::InspectorPage</name>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing that was recorded fits the filter.</source>
        <translation>没有符合筛选条件的记录。</translation>
    </message>
    <message>
        <source>Nothing has been asked yet. Open the simulator and scan a code.</source>
        <translation>尚无请求。请打开模拟器并扫描二维码。</translation>
    </message>
    <message>
        <source>Nothing is recorded at the moment.</source>
        <translation>当前未在记录。</translation>
    </message>
    <message>
        <source>Sent again. The filter hides the answer.</source>
        <translation>已重新发送，但响应被筛选条件隐藏。</translation>
    </message>
    <message>
        <source>Export the traffic</source>
        <translation>导出请求记录</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP 归档 (*.har)</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n request(s) to %1. Secrets are masked in it.</source>
        <translation>
            <numerusform>已将 %n 个请求导出到 %1，其中的密钥已遮盖。</numerusform>
        </translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>请求检查</translation>
    </message>
    <message>
        <source>Every request of this console and its answer</source>
        <translation>此控制台发出的每个请求及其响应</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>Stops recording; what is recorded stays</source>
        <translation>停止记录；已记录的内容会保留</translation>
    </message>
    <message>
        <source>Goes on recording</source>
        <translation>继续记录</translation>
    </message>
    <message>
        <source>E&amp;xport HAR…</source>
        <translation>导出 HAR…(&amp;X)</translation>
    </message>
    <message>
        <source>The rows that are shown, with secrets masked, for a browser&apos;s tools</source>
        <translation>导出当前显示的各行，密钥已遮盖，可用浏览器开发者工具查看</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求列表</translation>
    </message>
</context>
<context>
    <name>qrlogin::HistoryTable</name>
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
    <name>qrlogin::JsonProblemText</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <extracomment>%3 is a sentence</extracomment>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>a blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>The text ends before the object does.</source>
        <translation>文本结束时对象尚未完整。</translation>
    </message>
    <message>
        <source>Custom data is one object: it begins with {, not with “%1”.</source>
        <translation>自定义数据是一个对象，应以 { 开头，而不是“%1”。</translation>
    </message>
    <message>
        <source>A name in double quotes belongs here, not “%1”.</source>
        <translation>此处应为双引号括起的名称，而不是“%1”。</translation>
    </message>
    <message>
        <source>A colon belongs between name and value, not “%1”.</source>
        <translation>名称与值之间应为冒号，而不是“%1”。</translation>
    </message>
    <message>
        <source>A value belongs here, not “%1”.</source>
        <translation>此处应为值，而不是“%1”。</translation>
    </message>
    <message>
        <source>A comma or the closing bracket is missing before “%1”.</source>
        <translation>“%1”之前缺少逗号或右括号。</translation>
    </message>
    <message>
        <source>This is no number of JSON: “%1” cannot follow.</source>
        <translation>这不是合法的 JSON 数字：此处不能是“%1”。</translation>
    </message>
    <message>
        <source>This character is not written whole, or JSON has no such escape.</source>
        <translation>字符不完整，或 JSON 中没有这种转义。</translation>
    </message>
    <message>
        <source>A line feed or tab in a string is written \n or \t.</source>
        <translation>字符串中的换行或制表符须写作 \n 或 \t。</translation>
    </message>
    <message>
        <source>More than %1 levels deep: hardly any reader takes that.</source>
        <translation>嵌套超过 %1 层，几乎没有程序能读取。</translation>
    </message>
    <message>
        <source>The object has ended; “%1” is too much.</source>
        <translation>对象已经结束，“%1”是多余的。</translation>
    </message>
    <message>
        <source>“%1” is here twice: one of the two would be lost.</source>
        <translation>“%1”出现了两次，其中一个会丢失。</translation>
    </message>
    <message>
        <source>%1 has more digits than a number keeps: put it into quotes.</source>
        <translation>%1 超出数字能保留的精度，请放入引号中。</translation>
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
    <name>qrlogin::LoginView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>States and illegal moves</source>
        <translation>状态与违规操作</translation>
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
        <translation>内置用户池未能启动：其数据目录正被另一个控制台或模拟用户池使用。（%1）</translation>
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
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>请求检查</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>模拟用户池</translation>
    </message>
</context>
<context>
    <name>qrlogin::MovesPanel</name>
    <message>
        <source>&amp;1 Agree before scan</source>
        <translation>未扫码即同意(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;2 Scan twice</source>
        <translation>重复扫码(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;3 Agree after cancel</source>
        <translation>取消后再同意(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;4 Exchange twice</source>
        <translation>重复换取(&amp;4)</translation>
    </message>
    <message>
        <source>&amp;5 Exchange after expiry</source>
        <translation>过期后换取(&amp;5)</translation>
    </message>
    <message>
        <source>Can be tried now: the pool has to refuse it.</source>
        <translation>现在可以尝试，用户池应当拒绝。</translation>
    </message>
    <message>
        <source>Sign in on the phone first.</source>
        <translation>请先在手机上登录。</translation>
    </message>
    <message>
        <source>Needs a code that nobody has scanned.</source>
        <translation>需要一个未扫码的二维码。</translation>
    </message>
    <message>
        <source>Needs a code that was scanned and waits for an answer.</source>
        <translation>需要一个已扫码、等待确认的二维码。</translation>
    </message>
    <message>
        <source>Needs a code whose login was cancelled.</source>
        <translation>需要一个已取消授权的二维码。</translation>
    </message>
    <message>
        <source>Needs a ticket that was exchanged.</source>
        <translation>需要一个已换取过的 ticket。</translation>
    </message>
    <message>
        <source>Needs a ticket whose period is over: this one is still valid.</source>
        <translation>需要一个已过期的 ticket，当前 ticket 仍有效。</translation>
    </message>
    <message>
        <source>Needs a ticket that expired before anybody exchanged it.</source>
        <translation>需要一个未换取就已过期的 ticket。</translation>
    </message>
    <message>
        <source>Waiting for an answer…</source>
        <translation>正在等待响应…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 the pool&apos;s number for it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现问题</translation>
    </message>
    <message>
        <source>The pool let it through, where it has to refuse.</source>
        <translation>用户池本应拒绝，却放行了此操作。</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>无结论</translation>
    </message>
    <message>
        <source>Neither refused nor done: %1</source>
        <translation>既未拒绝也未执行：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::ObserverColumn</name>
    <message>
        <source>The ticket is in sight. Where the browser exchange is allowed, anyone turns it into the user&apos;s login tokens without any secret.</source>
        <translation>ticket 可见。若允许浏览器换取，任何人无需密钥即可用它换得该用户的登录令牌。</translation>
    </message>
    <message>
        <source>Leak: the ticket is in sight and the browser exchange is allowed, so anyone who knows the code&apos;s id turns it into the user&apos;s login tokens, without any secret.</source>
        <translation>泄露：ticket 可见且允许浏览器换取，知道二维码 ID 的任何人无需密钥即可用它换得该用户的登录令牌。</translation>
    </message>
    <message>
        <source>The ticket is in sight. The browser exchange is off, so it is worth nothing without the application&apos;s secret.</source>
        <translation>ticket 可见。由于不允许浏览器换取，没有应用密钥它就毫无用处。</translation>
    </message>
    <message numerus="yes">
        <source>Asked %n time(s)</source>
        <translation>
            <numerusform>已查询 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>Sees who logs in: %1</source>
        <translation>可见登录者：%1</translation>
    </message>
    <message>
        <source>Sees the state of the code, and nothing about anybody.</source>
        <translation>只能看到二维码的状态，看不到任何人的信息。</translation>
    </message>
    <message>
        <source>State only</source>
        <translation>仅状态</translation>
    </message>
    <message>
        <source>Sees who</source>
        <translation>可见身份</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>泄露</translation>
    </message>
    <message>
        <source>Sees the ticket</source>
        <translation>可见 ticket</translation>
    </message>
    <message>
        <source>Leak: the user&apos;s login tokens are in sight of anyone who knows the code&apos;s id, since “return complete user information” is on.</source>
        <translation>泄露：由于开启了“返回完整用户信息”，知道二维码 ID 的任何人都能看到该用户的登录令牌。</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>旁观者</translation>
    </message>
    <message>
        <source>An onlooker who knows the code&apos;s id and no secret</source>
        <translation>只知道二维码 ID、不掌握任何密钥的旁观者</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>ticket</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>访问令牌</translation>
    </message>
    <message>
        <source>&amp;Watch along</source>
        <translation>同步旁观(&amp;W)</translation>
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
    <name>qrlogin::PhoneCamera</name>
    <message>
        <source>Scan a picture</source>
        <translation>扫描图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>There is neither a picture nor the text of a code.</source>
        <translation>其中既没有图片，也没有二维码的文本。</translation>
    </message>
    <message>
        <source>These are several files. Show the phone only one.</source>
        <translation>这里有多个文件，请只向手机展示其中一个。</translation>
    </message>
    <message>
        <source>The picture is on another machine. Save or copy it first.</source>
        <translation>图片不在本机上，请先保存或复制图片。</translation>
    </message>
    <message>
        <source>This desktop does not allow programs to capture the screen. Take a screenshot of the code with the desktop&apos;s own tool, copy it, and scan the clipboard.</source>
        <translation>此桌面环境不允许程序截取屏幕。请用系统自带的截图工具截取二维码并复制，然后扫描剪贴板。</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneColumn</name>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>The site&apos;s own app, with a user signed in</source>
        <translation>网站自有的应用，用户已登录</translation>
    </message>
    <message>
        <source>Not scanned: approve or decline the current login first, then drop the code again.</source>
        <translation>扫码失败：请先同意或拒绝当前的登录请求，再重新拖放二维码。</translation>
    </message>
    <message>
        <source>Not scanned: sign in first, then drop the code again.</source>
        <translation>扫码失败：请先登录，再重新拖放二维码。</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneCommand</name>
    <message>
        <source>Who is on the phone. Default: the first test user of the connection.</source>
        <translation>手机上的用户。默认：该连接的第一个测试用户。</translation>
    </message>
    <message>
        <source>What to do once the code is scanned: confirm or cancel. Without it a line of the standard input says so.</source>
        <translation>扫码之后的操作：confirm（确认）或 cancel（取消）。未指定时从标准输入读取一行。</translation>
    </message>
    <message>
        <source>Print a line of JSON for each step.</source>
        <translation>每一步输出一行 JSON。</translation>
    </message>
    <message>
        <source>Plays the phone for any login page: scans the code in a picture of it, says who asks, and confirms or cancels the login.</source>
        <translation>为任意登录页面扮演手机：扫描页面图片中的二维码，说明请求方，并确认或取消登录。</translation>
    </message>
    <message>
        <source>Exit codes: 0 confirmed or cancelled, 1 a code that a phone leaves alone, 2 wrong usage, or a picture without a code,
3 cannot reach the pool, 4 refused</source>
        <translation>退出码：0 已确认或已取消，1 手机不予处理的二维码，2 用法有误或图片中没有二维码，
3 无法连接用户池，4 被拒绝</translation>
    </message>
    <message>
        <source>the password of --user</source>
        <translation>--user 所指用户的密码</translation>
    </message>
    <message>
        <source>A file, such as a screenshot of the page; - is the standard input.</source>
        <translation>图片文件，例如页面截图；- 表示标准输入。</translation>
    </message>
    <message>
        <source>It takes one picture.</source>
        <translation>需要且只需要一张图片。</translation>
    </message>
    <message>
        <source>--then is confirm or cancel.</source>
        <translation>--then 只能是 confirm 或 cancel。</translation>
    </message>
    <message>
        <source>The picture is the standard input, so --then has to say what comes after the scan.</source>
        <translation>图片来自标准输入，因此须用 --then 指定扫码之后的操作。</translation>
    </message>
    <message>
        <source>Who is on the phone? Give --user, and the password by %1 if the connection does not know it.</source>
        <translation>手机上的用户是谁？请指定 --user；若该连接中没有其密码，请通过 %1 提供。</translation>
    </message>
    <message>
        <source>Log in as %1? Type confirm or cancel: </source>
        <translation>以 %1 的身份登录？请输入 confirm 或 cancel：</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneConsent</name>
    <message>
        <source>Log in to %1 as %2?</source>
        <translation>以 %2 的身份登录 %1？</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>同意授权(&amp;A)</translation>
    </message>
    <message>
        <source>De&amp;cline</source>
        <translation>拒绝授权(&amp;C)</translation>
    </message>
    <message>
        <source>Sends CONFIRM to the pool</source>
        <translation>向用户池发送 CONFIRM</translation>
    </message>
    <message>
        <source>Sends CANCEL to the pool</source>
        <translation>向用户池发送 CANCEL</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneOutput</name>
    <message>
        <source>Signed in as %1</source>
        <translation>已登录为 %1</translation>
    </message>
    <message>
        <source>Scanned. Login request:</source>
        <translation>已扫码。登录请求：</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>未成功：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneScanner</name>
    <message>
        <source>Looking for a code in the picture…</source>
        <translation>正在图片中查找二维码…</translation>
    </message>
    <message>
        <source>The camera sees the code of the browser.</source>
        <translation>摄像头已对准浏览器中的二维码。</translation>
    </message>
    <message>
        <source>The browser shows no code yet.</source>
        <translation>浏览器中尚无二维码。</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Scan</source>
        <translation>扫码(&amp;S)</translation>
    </message>
    <message>
        <source>Scan anot&amp;her code</source>
        <translation>扫描其他二维码(&amp;H)</translation>
    </message>
    <message>
        <source>A code of any page of this pool, as a real phone would</source>
        <translation>像真实手机一样，扫描此用户池任意页面的二维码</translation>
    </message>
    <message>
        <source>Or drop a picture of a code on this phone.</source>
        <translation>也可将二维码图片拖放到此手机上。</translation>
    </message>
    <message>
        <source>From a picture &amp;file…</source>
        <translation>从图片文件…(&amp;F)</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>从剪贴板(&amp;C)</translation>
    </message>
    <message>
        <source>From a part of the &amp;screen…</source>
        <translation>从屏幕区域…(&amp;S)</translation>
    </message>
    <message>
        <source>Sends SCAN to the pool</source>
        <translation>向用户池发送 SCAN</translation>
    </message>
</context>
<context>
    <name>qrlogin::PhoneSignIn</name>
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
</context>
<context>
    <name>qrlogin::PoolChoice</name>
    <message>
        <source>Work on an emulator that is started for it, instead of a pool.</source>
        <translation>不使用用户池，改用为此命令启动的模拟用户池。</translation>
    </message>
    <message>
        <source>The embedded pool did not start. %1</source>
        <translation>内置用户池未能启动。%1</translation>
    </message>
    <message>
        <source>--emulator starts a pool of its own, and --%1 names another: give one of the two.</source>
        <translation>--emulator 会启动自己的用户池，而 --%1 指定了另一个：两者只能选其一。</translation>
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
    <name>qrlogin::PresentButton</name>
    <message>
        <source>%1, %2 × %3</source>
        <extracomment>a screen by its name, %2 × %3 pixels</extracomment>
        <translation>%1，%2 × %3</translation>
    </message>
    <message>
        <source>%1 (this window&apos;s)</source>
        <extracomment>%1 is the name of a screen</extracomment>
        <translation>%1（当前窗口所在屏幕）</translation>
    </message>
    <message>
        <source>Pr&amp;esent</source>
        <translation>演示(&amp;Y)</translation>
    </message>
    <message>
        <source>The login in front on the whole screen, for a room to see (%1)</source>
        <translation>将当前登录全屏展示给现场观众 (%1)</translation>
    </message>
</context>
<context>
    <name>qrlogin::PresenterWindow</name>
    <message>
        <source>Scan the code with the app</source>
        <translation>用 App 扫描二维码</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>已扫码</translation>
    </message>
    <message>
        <source>Scanned by %1</source>
        <translation>%1 已扫码</translation>
    </message>
    <message>
        <source>Confirmed on the phone</source>
        <translation>已在手机上确认授权</translation>
    </message>
    <message>
        <source>Confirm on the phone</source>
        <translation>在手机上确认授权</translation>
    </message>
    <message>
        <source>The page received a ticket</source>
        <translation>网页已获取 ticket</translation>
    </message>
    <message>
        <source>The page receives a ticket</source>
        <translation>网页获取 ticket</translation>
    </message>
    <message>
        <source>Ticket exchanged: signed in</source>
        <translation>ticket 已换取，登录完成</translation>
    </message>
    <message>
        <source>The server exchanges the ticket</source>
        <translation>服务端使用 ticket 换取用户信息</translation>
    </message>
    <message>
        <source>left to exchange the ticket</source>
        <translation>ticket 换取剩余时间</translation>
    </message>
    <message>
        <source>left to scan and confirm</source>
        <translation>扫码并确认的剩余时间</translation>
    </message>
    <message>
        <source>R: new code    S: other screen    Esc: leave</source>
        <translation>R：新二维码    S：切换屏幕    Esc：退出</translation>
    </message>
    <message>
        <source>R: new code    Esc: leave</source>
        <translation>R：新二维码    Esc：退出</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Sign in with your phone</source>
        <translation>用手机扫码登录</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
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
    <name>qrlogin::ProgressLine</name>
    <message>
        <source>Waiting, %1 left</source>
        <translation>等待中，还剩 %1</translation>
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
    <name>qrlogin::RepeatSheet</name>
    <message>
        <source>Send this request again?</source>
        <translation>重新发送此请求？</translation>
    </message>
    <message>
        <source>As: %1. To: “%2”</source>
        <extracomment>%1 is a party such as &quot;Phone&quot;, %2 the name of a pool</extracomment>
        <translation>发起方：%1。目标：“%2”</translation>
    </message>
    <message>
        <source>People log in with this pool, and this request may change something in it.</source>
        <translation>有用户正在使用此用户池登录，此请求可能会更改其中的数据。</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>请求内容</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
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
        <source>Reason for the history (optional)</source>
        <translation>原因，记入历史记录（可选）</translation>
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
    <name>qrlogin::ScanMeter</name>
    <message>
        <source>Reading…</source>
        <translation>正在识读…</translation>
    </message>
    <message>
        <source>Nothing to read</source>
        <translation>没有可识读的二维码</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法识读</translation>
    </message>
    <message>
        <source>Hard to read</source>
        <translation>难以识读</translation>
    </message>
    <message>
        <source>Reads from near by</source>
        <translation>近距离可识读</translation>
    </message>
    <message>
        <source>Reads well</source>
        <translation>容易识读</translation>
    </message>
    <message>
        <source>Reads very well</source>
        <translation>非常容易识读</translation>
    </message>
    <message>
        <source>A reader finds no code in these pixels, or one that says something else.</source>
        <translation>从这些像素中读不出二维码，或读出的内容不一致。</translation>
    </message>
    <message>
        <source>Still read at %1 % of its size, with %2 px of blur, or with %3 % of its contrast.</source>
        <translation>缩小到 %1 %、模糊 %2 像素或对比度降到 %3 % 时仍可识读。</translation>
    </message>
    <message>
        <source>Scannability</source>
        <translation>易读程度</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScenarioDetail</name>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose a scenario to see what it shows, or a step to see what came of it.</source>
        <translation>选择一个场景可查看其用途，选择一个步骤可查看其结果。</translation>
    </message>
    <message>
        <source>Written for these settings</source>
        <translation>适用的设置</translation>
    </message>
    <message>
        <source>Every step came out as expected.</source>
        <translation>每一步均符合预期。</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>It was stopped before its end.</source>
        <translation>已中途停止。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>As expected.</source>
        <translation>符合预期。</translation>
    </message>
    <message>
        <source>Answer, secrets masked</source>
        <translation>响应（机密已遮盖）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScenarioText</name>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>旁观者</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Phone %1</source>
        <translation>手机 %1</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Emulator</source>
        <translation>模拟用户池</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>reads the settings</source>
        <translation>读取设置</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>asks for a QR code</source>
        <translation>请求二维码</translation>
    </message>
    <message>
        <source>asks for the state</source>
        <translation>查询状态</translation>
    </message>
    <message>
        <source>signs in with a wrong password</source>
        <translation>用错误的密码登录</translation>
    </message>
    <message>
        <source>signs in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>scans</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>scans a code that was tampered with</source>
        <translation>扫描被篡改的二维码</translation>
    </message>
    <message>
        <source>confirms</source>
        <translation>同意授权</translation>
    </message>
    <message>
        <source>cancels</source>
        <translation>取消授权</translation>
    </message>
    <message>
        <source>exchanges the ticket with a wrong secret</source>
        <translation>用错误的密钥换取 ticket</translation>
    </message>
    <message>
        <source>exchanges the ticket</source>
        <translation>换取 ticket</translation>
    </message>
    <message>
        <source>gets a fault: %1</source>
        <translation>设置故障：%1</translation>
    </message>
    <message>
        <source>is mended</source>
        <translation>清除故障</translation>
    </message>
    <message>
        <source>goes on by %1</source>
        <translation>前进 %1</translation>
    </message>
    <message>
        <source>goes on until the code expires</source>
        <translation>前进到二维码过期时</translation>
    </message>
    <message>
        <source>goes on until the ticket expires</source>
        <translation>前进到 ticket 过期时</translation>
    </message>
    <message>
        <source>goes on until %1 before the code expires</source>
        <translation>前进到二维码过期前 %1</translation>
    </message>
    <message>
        <source>goes on until %1 before the ticket expires</source>
        <translation>前进到 ticket 过期前 %1</translation>
    </message>
    <message>
        <source>goes on until %1 after the code has expired</source>
        <translation>前进到二维码过期后 %1</translation>
    </message>
    <message>
        <source>goes on until %1 after the ticket has expired</source>
        <translation>前进到 ticket 过期后 %1</translation>
    </message>
    <message>
        <source>another scene</source>
        <translation>场景不符</translation>
    </message>
    <message>
        <source>another user pool</source>
        <translation>属于其他用户池</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>无原因</translation>
    </message>
    <message>
        <source>The phone leaves the code alone: %1.</source>
        <translation>手机拒绝处理此二维码：%1。</translation>
    </message>
    <message>
        <source>It fails: %1.</source>
        <translation>失败：%1。</translation>
    </message>
    <message>
        <source>in any way</source>
        <translation>任何原因</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>成功。</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 为 %2。</translation>
    </message>
    <message>
        <source>Present: %1.</source>
        <translation>包含：%1。</translation>
    </message>
    <message>
        <source>Absent: %1.</source>
        <translation>不包含：%1。</translation>
    </message>
    <message>
        <source>Nothing but: %1.</source>
        <translation>仅包含：%1。</translation>
    </message>
    <message>
        <source>It takes at least %1 ms.</source>
        <translation>耗时至少 %1 毫秒。</translation>
    </message>
    <message>
        <source>It takes at most %1 ms.</source>
        <translation>耗时至多 %1 毫秒。</translation>
    </message>
    <message>
        <source>It should have worked, but failed: %1</source>
        <translation>应当成功，却失败了：%1</translation>
    </message>
    <message>
        <source>It should have failed with %1, but worked.</source>
        <translation>应当以 %1 失败，却成功了。</translation>
    </message>
    <message>
        <source>It should have failed with %1, but failed with %2</source>
        <translation>应当以 %1 失败，实际为 %2</translation>
    </message>
    <message>
        <source>The phone left the code alone: %1.</source>
        <translation>手机拒绝处理此二维码：%1。</translation>
    </message>
    <message>
        <source>The phone should have left the code alone: %1.</source>
        <translation>手机本应拒绝处理此二维码：%1。</translation>
    </message>
    <message>
        <source>%1 should be %2, but is %3.</source>
        <translation>%1 应为 %2，实际为 %3。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>%1 is missing; it should be %2.</source>
        <translation>缺少 %1，应为 %2。</translation>
    </message>
    <message>
        <source>%1 should not be there, but is %2.</source>
        <translation>不应包含 %1，实际为 %2。</translation>
    </message>
    <message>
        <source>It took %2 ms; at least %1 ms were expected.</source>
        <translation>耗时 %2 毫秒，预期至少 %1 毫秒。</translation>
    </message>
    <message>
        <source>It took %2 ms; at most %1 ms were expected.</source>
        <translation>耗时 %2 毫秒，预期至多 %1 毫秒。</translation>
    </message>
    <message>
        <source>It turns the clock to the second or sets faults: only an emulator can do that.</source>
        <translation>此场景需精确调整时钟或设置故障，只有模拟用户池才能做到。</translation>
    </message>
    <message>
        <source>It needs more test users than this connection has.</source>
        <translation>所需的测试用户多于此连接已有的数量。</translation>
    </message>
    <message>
        <source>It is written for other settings than the pool has.</source>
        <translation>此场景适用的设置与用户池当前设置不同。</translation>
    </message>
    <message>
        <source>It changes settings of the pool.</source>
        <translation>此场景会修改用户池的设置。</translation>
    </message>
    <message>
        <source>It would take too long.</source>
        <translation>所需时间过长。</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Could not be run</source>
        <translation>无法运行</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>left alone: %1</source>
        <translation>拒绝处理：%1</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>被拒绝：%1</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Honoured</source>
        <translation>已遵守</translation>
    </message>
    <message>
        <source>Not honoured</source>
        <translation>未遵守</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>未能观察</translation>
    </message>
    <message>
        <source>It could not be shown. %1 %2: %3</source>
        <extracomment>%1 who, %2 does what, %3 what came of it</extracomment>
        <translation>无法得出结论。%1%2：%3</translation>
    </message>
    <message>
        <source>Not everything could be put back. %1</source>
        <translation>未能全部恢复原状。%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScenarioTree</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <translation>%1. %2%3</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>耗时</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScenariosPage</name>
    <message numerus="yes">
        <source>%n scenarios</source>
        <translation>
            <numerusform>%n 个场景</numerusform>
        </translation>
    </message>
    <message>
        <source>The pool&apos;s time has to pass: %1 left.</source>
        <translation>等待用户池的时间流逝：剩余 %1。</translation>
    </message>
    <message>
        <source>Recording what is done in the simulator.</source>
        <translation>正在录制模拟器中的操作。</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 skipped or not run.</source>
        <translation>%1 个通过，%2 个失败，%3 个跳过或未运行。</translation>
    </message>
    <message>
        <source>Open scenarios</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>场景 (*.json)</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>保存场景</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>JUnit reports (*.xml)</source>
        <translation>JUnit 报告 (*.xml)</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Scripted logins, each step with what must come of it</source>
        <translation>登录脚本，每一步都注明必须出现的结果</translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation>全部运行(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Run selected</source>
        <translation>运行所选(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>On a fresh emulator</source>
        <translation>在全新的模拟用户池上</translation>
    </message>
    <message>
        <source>No pool yet</source>
        <translation>尚无用户池</translation>
    </message>
    <message>
        <source>Where to run them</source>
        <translation>运行位置</translation>
    </message>
    <message>
        <source>A fresh emulator has the settings that a scenario is written for. On the pool at hand settings are only changed where it is an emulator, and put back.</source>
        <translation>全新的模拟用户池会采用场景所适用的设置。在当前用户池上运行时，只有模拟用户池的设置会被修改，并在结束后恢复。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开…(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;cord</source>
        <translation>录制(&amp;C)</translation>
    </message>
    <message>
        <source>Make a scenario of what is done in the simulator</source>
        <translation>将模拟器中的操作录制为场景</translation>
    </message>
    <message>
        <source>Save &amp;document…</source>
        <translation>保存文档…(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>报告…(&amp;P)</translation>
    </message>
    <message>
        <source>Save what came of them as JUnit XML</source>
        <translation>将运行结果保存为 JUnit XML</translation>
    </message>
    <message>
        <source>Log in by hand in the simulator, with a new code: those that are there already do not count. Stop the recording when you are done.</source>
        <translation>请在模拟器中用新生成的二维码手动登录：之前已有的二维码不会被录制。完成后请停止录制。</translation>
    </message>
    <message>
        <source>Nothing was done in the simulator meanwhile, or with codes alone that had been there before.</source>
        <translation>录制期间没有在模拟器中进行任何操作，或只操作了之前已有的二维码。</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScreenRegion</name>
    <message>
        <source>Scan the screen</source>
        <translation>扫描屏幕</translation>
    </message>
    <message>
        <source>Drag over the code, or move with the arrow keys (with Shift: resize) and press Enter. Escape goes back.</source>
        <translation>拖动鼠标框选二维码，或用方向键移动（按住 Shift 调整大小）后按 Enter。按 Esc 返回。</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>qrlogin::ServeCommand</name>
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
        <source>The control token: %1</source>
        <translation>控制令牌：%1</translation>
    </message>
    <message>
        <source>EMULATOR: its codes, keys and tokens are worth nothing elsewhere.</source>
        <translation>EMULATOR（模拟）：其二维码、密钥和令牌在别处均无效。</translation>
    </message>
    <message>
        <source>Demo page, a site&apos;s login by QR code: open %1/ in a browser.</source>
        <translation>演示页面（网站的扫码登录）：请在浏览器中打开 %1/。</translation>
    </message>
    <message>
        <source>The user pool&apos;s secret: %1</source>
        <translation>用户池密钥：%1</translation>
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
    <message>
        <source>--data takes the name of a directory.</source>
        <translation>--data 需要一个目录名。</translation>
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
</context>
<context>
    <name>qrlogin::SettingsImportExport</name>
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
    <message>
        <source>Verif&amp;y…</source>
        <translation>验证…(&amp;Y)</translation>
    </message>
    <message>
        <source>Prove by behaviour that the pool goes by its settings</source>
        <translation>通过实际行为验证用户池是否遵守其设置</translation>
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
    <name>qrlogin::CodeDisplay</name>
    <message>
        <source>Stopped: nobody asks for this code any more</source>
        <translation>已停止：不再轮询此二维码</translation>
    </message>
    <message>
        <source>Scanned: to be confirmed on the phone</source>
        <translation>已扫码，请在手机上确认</translation>
    </message>
    <message numerus="yes">
        <source>Expired. It was refreshed %n times by itself; now it waits for you.</source>
        <translation>
            <numerusform>已过期。已自动刷新 %n 次，现等待您手动刷新。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::SimulateCommand</name>
    <message>
        <source>Play all scenarios that come with the program.</source>
        <translation>运行程序自带的全部场景。</translation>
    </message>
    <message>
        <source>List those.</source>
        <translation>列出这些场景。</translation>
    </message>
    <message>
        <source>What becomes of the settings that a scenario is written for: apply saves them to the pool and puts the old ones back, require skips the scenario where the pool has others, keep plays it on those the pool has. Without it: apply on an emulator, require elsewhere.</source>
        <translation>如何处理场景所适用的设置：apply 将其保存到用户池，结束后恢复原设置；require 在用户池设置不同时跳过场景；keep 按用户池现有设置运行。默认：模拟用户池为 apply，其他为 require。</translation>
    </message>
    <message>
        <source>Write a report in JUnit XML to this file.</source>
        <translation>将 JUnit XML 报告写入此文件。</translation>
    </message>
    <message>
        <source>Files, or names of the list.</source>
        <translation>文件，或列表中的名称。</translation>
    </message>
    <message>
        <source>Plays scripted logins on a pool, step by step, and says which step did not come out as expected.</source>
        <translation>在用户池上逐步运行登录脚本，并指出哪一步不符合预期。</translation>
    </message>
    <message>
        <source>--settings is apply, require or keep.</source>
        <translation>--settings 必须为 apply、require 或 keep。</translation>
    </message>
    <message>
        <source>Which scenarios? Files, names of --list, or --all.</source>
        <translation>请指定场景：文件、--list 中的名称或 --all。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Print one JSON object, once all of it has ended.</source>
        <translation>全部结束后输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Exit codes: 0 all that were played have passed, 1 one has failed, 2 wrong usage, 3 cannot reach the pool, 4 refused, or all were skipped, 5 somebody else has saved settings meanwhile</source>
        <translation>退出码：0 执行过的全部通过，1 有失败，2 用法错误，3 无法连接用户池，4 被拒绝或全部跳过，5 其间有他人保存了设置</translation>
    </message>
</context>
<context>
    <name>qrlogin::Simulation</name>
    <message numerus="yes">
        <source> (%n steps, %1 s)</source>
        <translation>
            <numerusform>（%n 步，%1 秒）</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1: %2 %3</source>
        <translation>第 %1 步：%2%3</translation>
    </message>
    <message>
        <source>None of them was played.</source>
        <translation>没有执行任何场景。</translation>
    </message>
    <message>
        <source>%1, step %2 of %3: %4 %5</source>
        <translation>%1，第 %2 步，共 %3 步：%4%5</translation>
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
        <source>Login %1</source>
        <translation>登录 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>关闭（%1）</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭%1</translation>
    </message>
    <message>
        <source>QR code %1</source>
        <translation>二维码 %1</translation>
    </message>
    <message>
        <source>&amp;New login</source>
        <translation>新建登录(&amp;N)</translation>
    </message>
    <message>
        <source>One more code with parties of its own (%1)</source>
        <translation>再添加一个二维码及其各方（%1）</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>登录列表</translation>
    </message>
</context>
<context>
    <name>qrlogin::StatesCard</name>
    <message>
        <source>No code yet.</source>
        <translation>尚无二维码。</translation>
    </message>
    <message>
        <source>A code of another page: %1</source>
        <translation>其他页面的二维码：%1</translation>
    </message>
    <message>
        <source>The code of the browser: %1</source>
        <translation>浏览器的二维码：%1</translation>
    </message>
</context>
<context>
    <name>qrlogin::StatesMap</name>
    <message>
        <source>scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>换取</translation>
    </message>
    <message>
        <source>Ticket used</source>
        <translation>ticket 已使用</translation>
    </message>
    <message>
        <source>Ticket expired</source>
        <translation>ticket 已过期</translation>
    </message>
    <message>
        <source>States of the code</source>
        <translation>二维码的状态</translation>
    </message>
    <message>
        <source>No state: there is no code, or the pool tells an error.</source>
        <translation>无状态：尚无二维码，或用户池返回错误。</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>当前：%1。</translation>
    </message>
    <message>
        <source>%1 Before: %2.</source>
        <extracomment>%1 is a sentence, %2 a list of states</extracomment>
        <translation>%1此前：%2。</translation>
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
    <name>qrlogin::StepList</name>
    <message>
        <source>Done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Now, step %1 of %2: %3</source>
        <translation>当前第 %1 步，共 %2 步：%3</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>已结束：%1</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>随后：%1</translation>
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
    <name>qrlogin::SettingsTextOutput</name>
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
    <name>qrlogin::TicketClock</name>
    <message>
        <source>How long the ticket can be exchanged is not known: the settings of the pool are not here.</source>
        <translation>ticket 的剩余有效时间未知：尚未取得用户池的设置。</translation>
    </message>
    <message>
        <source>A ticket is here. It serves once, within its validity period.</source>
        <translation>已收到 ticket，有效时间内只能使用一次。</translation>
    </message>
    <message>
        <source>The ticket has expired, by the pool&apos;s clock.</source>
        <translation>按用户池的时钟，ticket 已过期。</translation>
    </message>
    <message>
        <source>Time left to exchange the ticket</source>
        <translation>换取 ticket 的剩余时间</translation>
    </message>
</context>
<context>
    <name>qrlogin::TimelineModel</name>
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
<context>
    <name>qrlogin::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>The QR code is not in a state</source>
        <translation>二维码的当前状态不允许此操作</translation>
    </message>
</context>
<context>
    <name>qrlogin::TrafficTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>qrlogin::TrafficText</name>
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
        <source>Observer</source>
        <translation>旁观者</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
</context>
<context>
    <name>qrlogin::TruthTable</name>
    <message>
        <source>gets the user</source>
        <translation>获得用户信息</translation>
    </message>
    <message>
        <source>token set, ticket, name, picture</source>
        <translation>令牌、ticket、姓名、头像</translation>
    </message>
    <message>
        <source>ticket, name, picture</source>
        <translation>ticket、姓名、头像</translation>
    </message>
    <message>
        <source>Truth table</source>
        <translation>真值表</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As the settings say</source>
        <translation>符合设置</translation>
    </message>
    <message>
        <source>Onlooker</source>
        <translation>旁观者</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>What the status query tells an onlooker</source>
        <translation>状态查询接口告诉旁观者的信息</translation>
    </message>
    <message>
        <source>What a browser gets for the ticket</source>
        <translation>浏览器用 ticket 换得的内容</translation>
    </message>
    <message>
        <source>What the backend gets for the ticket after that</source>
        <translation>随后后端用 ticket 换得的内容</translation>
    </message>
    <message>
        <source>User info: %1
Exchange: %2</source>
        <translation>完整用户信息：%1
浏览器换取：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::UserSheet</name>
    <message>
        <source>Add a user</source>
        <translation>添加用户</translation>
    </message>
    <message>
        <source>Edit the user</source>
        <translation>编辑用户</translation>
    </message>
    <message>
        <source>&amp;Locked</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Username</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Display &amp;name</source>
        <translation>显示名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>邮箱(&amp;E)</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>手机号(&amp;H)</translation>
    </message>
    <message>
        <source>C&amp;ompany</source>
        <translation>公司(&amp;O)</translation>
    </message>
    <message>
        <source>The username if empty</source>
        <translation>留空则使用用户名</translation>
    </message>
    <message>
        <source>Passwords of the emulator lie open: use none that counts elsewhere.</source>
        <translation>模拟用户池中的密码以明文保存，请勿使用在别处有效的密码。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>qrlogin::UsersCard</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Unloc&amp;k</source>
        <translation>解锁(&amp;K)</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>锁定(&amp;K)</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Whoever is locked can neither sign in nor act, with whatever token</source>
        <translation>被锁定的用户既不能登录，也不能凭任何令牌执行操作</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>登录次数</translation>
    </message>
    <message>
        <source>&amp;Add user…</source>
        <translation>添加用户…(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑…(&amp;E)</translation>
    </message>
</context>
<context>
    <name>qrlogin::VerifyCommand</name>
    <message>
        <source>Do not ask first.</source>
        <translation>不事先询问。</translation>
    </message>
    <message>
        <source>Do not wait for a period that is longer than this.</source>
        <translation>不等待超过此长度的有效时间。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Print one JSON object, evidence included.</source>
        <translation>输出一个包含证据的 JSON 对象。</translation>
    </message>
    <message>
        <source>Proves that a pool goes by its four settings: logs a test user in, and looks what everybody is told. It changes nothing in the pool.</source>
        <translation>验证用户池是否遵守四项设置：让一个测试用户登录，并查看各方得到的信息。不会修改用户池中的任何内容。</translation>
    </message>
    <message>
        <source>Exit codes: 0 all that was observed is honoured, 1 a setting is not, 2 wrong usage, 3 cannot reach the pool,
4 refused</source>
        <translation>退出码：0 观察到的均已遵守，1 有设置未遵守，2 用法错误，3 无法连接用户池，4 被拒绝</translation>
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
        <source>--longest is a number of seconds.</source>
        <translation>--longest 必须为秒数。</translation>
    </message>
    <message>
        <source>Pool: %1, %2</source>
        <translation>用户池：%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>It will ask for %n QR code(s)</source>
        <translation>
            <numerusform>将请求 %n 个二维码，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and log %1 in with %n of them.</source>
        <translation>
            <numerusform>并用其中 %n 个让 %1 登录。</numerusform>
        </translation>
    </message>
    <message>
        <source>It will take up to %1.</source>
        <translation>最长需要 %1。</translation>
    </message>
    <message>
        <source>It changes nothing in the pool. Go on? [y/N] </source>
        <translation>不会修改用户池中的任何内容。是否继续？[y/N]</translation>
    </message>
    <message>
        <source>Nothing was done. With --yes it does not ask.</source>
        <translation>未执行任何操作。使用 --yes 可不再询问。</translation>
    </message>
    <message>
        <source>It was stopped before its end.</source>
        <translation>已中途停止。</translation>
    </message>
    <message>
        <source>It takes a test user. Add one to the connection in the console, or set QRLOGIN_TEST_USER and QRLOGIN_TEST_PASSWORD.</source>
        <translation>需要一个测试用户。请在控制台的连接中添加，或设置 QRLOGIN_TEST_USER 和 QRLOGIN_TEST_PASSWORD。</translation>
    </message>
</context>
<context>
    <name>qrlogin::VerifySheet</name>
    <message>
        <source>%1  %2 %3</source>
        <extracomment>A moment of a proof: %1 since it began, %2 who, %3 does what</extracomment>
        <translation>%1  %2%3</translation>
    </message>
    <message>
        <source>Verify the settings</source>
        <translation>验证设置</translation>
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
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Setting and evidence</source>
        <translation>设置与证据</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Save &amp;evidence…</source>
        <translation>保存证据…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Verif&amp;y</source>
        <translation>验证(&amp;Y)</translation>
    </message>
    <message>
        <source>It takes a test user to log in with. Add one to the connection on the page Pools.</source>
        <translation>需要一个用于登录的测试用户，请在“用户池”页面为此连接添加。</translation>
    </message>
    <message>
        <source>Reading the pool&apos;s settings…</source>
        <translation>正在读取用户池设置…</translation>
    </message>
    <message numerus="yes">
        <source>It asks for %n QR code(s).</source>
        <translation>
            <numerusform>请求 %n 个二维码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It logs the test user %1 in with %n of them.</source>
        <translation>
            <numerusform>用其中 %n 个让测试用户 %1 登录。</numerusform>
        </translation>
    </message>
    <message>
        <source>It looks at what the browser, an onlooker and the backend are told before and after both periods end.</source>
        <translation>查看浏览器、旁观者和后端在两个有效时间结束前后各得到什么信息。</translation>
    </message>
    <message>
        <source>It takes up to %1, since the periods have to pass. It can be stopped.</source>
        <translation>需等待有效时间结束，最长 %1，可随时停止。</translation>
    </message>
    <message>
        <source>It turns the emulator&apos;s clock, and puts it back: codes that are open elsewhere may expire.</source>
        <translation>会调整模拟用户池的时钟并在结束后恢复，其他正在使用的二维码可能过期。</translation>
    </message>
    <message>
        <source>It changes nothing in the pool.</source>
        <translation>不会修改用户池中的任何内容。</translation>
    </message>
    <message>
        <source>Shows by behaviour that the pool goes by its four settings.</source>
        <translation>通过实际行为验证用户池是否遵守四项设置。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The pool&apos;s time has to pass: %1 left.</source>
        <translation>等待用户池的时间流逝：剩余 %1。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The pool goes by its four settings.</source>
        <translation>用户池遵守四项设置。</translation>
    </message>
    <message>
        <source>What was observed is honoured; not every setting could be.</source>
        <translation>观察到的设置均已遵守，但并非每项都能观察到。</translation>
    </message>
    <message>
        <source>The pool does not go by its settings; the evidence is below.</source>
        <translation>用户池未遵守其设置，证据如下。</translation>
    </message>
    <message>
        <source>It was stopped before its end.</source>
        <translation>已中途停止。</translation>
    </message>
    <message>
        <source>Observing…</source>
        <translation>正在观察…</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>保存证据</translation>
    </message>
    <message>
        <source>Evidence (*.json)</source>
        <translation>证据 (*.json)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qrlogin::ScanText</name>
    <message>
        <source>the browser of this login</source>
        <translation>此登录的浏览器</translation>
    </message>
    <message>
        <source>another page, from a picture file</source>
        <translation>其他页面，来自图片文件</translation>
    </message>
    <message>
        <source>another page, from the clipboard</source>
        <translation>其他页面，来自剪贴板</translation>
    </message>
    <message>
        <source>another page, by drag and drop</source>
        <translation>其他页面，来自拖放</translation>
    </message>
    <message>
        <source>another page, from the screen</source>
        <translation>其他页面，来自屏幕区域</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1，已过期</translation>
    </message>
    <message>
        <source>created %1 in the future, %2 left</source>
        <translation>自称生成于 %1之后，剩余 %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>用户池</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>not in the code; the phone uses %1</source>
        <translation>二维码未说明，手机使用“%1”</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>请求方</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>The picture does not show a readable QR code. The code must be sharp and complete, with its margin.</source>
        <translation>图片中没有可识别的二维码。二维码须清晰、完整，并保留四周空白。</translation>
    </message>
    <message>
        <source>The picture is too large: %1 megapixels, at most %2 are allowed. Crop it to the code.</source>
        <translation>图片过大：%1 百万像素，上限为 %2 百万像素。请裁剪出二维码部分。</translation>
    </message>
    <message>
        <source>This is not a readable picture.</source>
        <translation>这不是可识别的图片。</translation>
    </message>
    <message>
        <source>This is not a readable picture (%1).</source>
        <translation>这不是可识别的图片（%1）。</translation>
    </message>
    <message>
        <source>Not scanned: this is not a login code.</source>
        <translation>扫码失败：这不是登录二维码。</translation>
    </message>
    <message>
        <source>Not scanned: the login code is damaged (%1).</source>
        <translation>扫码失败：登录二维码的内容有误（%1）。</translation>
    </message>
    <message>
        <source>Not scanned: this code is not for login. Its scene is “%1”.</source>
        <translation>扫码失败：此二维码不用于登录，其场景为“%1”。</translation>
    </message>
    <message>
        <source>Not scanned: this code belongs to user pool %1. This phone belongs to user pool %2.</source>
        <translation>扫码失败：此二维码属于用户池 %1，而此手机属于用户池 %2。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not scanned: the code expired %1 ago by the pool&apos;s clock.</source>
        <translation>扫码失败：按用户池的时钟，二维码已于 %1前过期。</translation>
    </message>
    <message>
        <source>Approved: the page receives a ticket.</source>
        <translation>已同意授权：页面将获得 ticket。</translation>
    </message>
    <message>
        <source>Declined: nobody is logged in.</source>
        <translation>已拒绝授权：无人登录。</translation>
    </message>
    <message numerus="yes">
        <source>The picture shows %n login codes. Show the phone only one.</source>
        <translation>
            <numerusform>图片中有 %n 个登录二维码，请只向手机展示其中一个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qrlogin::SaveFile</name>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
</TS>
